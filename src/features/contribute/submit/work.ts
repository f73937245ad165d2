import * as vscode from 'vscode';
import {
  candidates,
  defaultBranches,
  proposeBase,
  remotesByRank,
  type Base,
} from '../../../git/base';
import type { GitRepository, Snapshot } from '../../../git/service';
import type { HostedRepository } from '../fork/remotes';
import { remotesOfRepository } from '../fork/remotes';
import { parseIssue, type IssueReference } from '../issue';

/** A branch that is to become a pull request. */
export interface Work {
  readonly repository: GitRepository;
  readonly snapshot: Snapshot;
  readonly branch: string;
  /** The issue that it is for, where that is remembered. */
  readonly issue: IssueReference | undefined;
  /** The repository that the pull request is opened in. */
  readonly project: HostedRepository;
}

/** Why a branch cannot become a pull request. */
export type NoWork = 'detached' | 'unborn' | 'unended';

/** The branch that is checked out, with what is remembered of it. */
export async function workOn(
  repository: GitRepository,
  project: HostedRepository,
): Promise<Work | NoWork> {
  const snapshot = await repository.snapshot();
  const { head, operation } = snapshot;
  // During a rebase HEAD is detached too, and what a merge brings is not committed yet.
  if (operation) return 'unended';
  if (head.kind === 'detached') return 'detached';
  if (!head.born) return 'unborn';
  const issue = parseIssue(await repository.recall(head.name, 'handbook-issue'));
  return { repository, snapshot, branch: head.name, issue, project };
}

/** Branches of the project that a pull request can go to; the first is proposed. */
export async function targets({ repository, snapshot, branch, project }: Work): Promise<string[]> {
  const remotes = remotesOfRepository(snapshot.remotes, project).map(({ name }) => name);
  const isTarget = (base: Base | undefined): base is Base =>
    base?.remote !== undefined && remotes.includes(base.remote) && base.branch !== branch;
  const all = candidates(snapshot).filter(isTarget);
  const label = await repository.recall(branch, 'handbook-base');
  const remembered = all.find((base) => base.label === label);
  const own = snapshot.remotes.filter(({ name }) => remotes.includes(name));
  const remote = snapshot.remote.filter(({ remote: name }) => remotes.includes(name));
  const ranked = remotesByRank(own);
  const proposed = proposeBase(
    { remotes: own, remote, local: [] },
    await defaultBranches(repository, ranked),
  );
  const first = [remembered, proposed].filter(isTarget);
  return [...new Set([...first, ...all].map((base) => base.branch))];
}

/** Pushes a branch, with progress. The Git extension asks for a sign-in itself where it needs one. */
export function push(repository: GitRepository, remote: string, branch: string): Thenable<void> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Pushing {0} to {1} …', branch, remote),
    },
    () => repository.push(remote, branch),
  );
}
