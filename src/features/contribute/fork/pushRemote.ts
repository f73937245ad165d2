import * as vscode from 'vscode';
import type { GitRepository } from '../../../git/service';
import type { SignedIn } from '../../../github/connect';
import { withProgress } from '../onGitHub';
import {
  ownRemote,
  planRemotes,
  remotesOfRepository,
  type HostedRepository,
  type RemotePlan,
} from './remotes';

/** A remote to push to, and the account's repository behind it. */
export interface PushTarget {
  readonly remote: string;
  /** Owner of the repository that is pushed to. */
  readonly owner: string;
  /** Whether it is a fork that was made just now. */
  readonly isNewFork: boolean;
}

/**
 * The remote that the account may push its branches for a project to: its own fork where that is a
 * remote, the project itself where it may; else a fork, which is offered and never made unasked.
 * @returns undefined where the user does not want one
 */
export async function pushRemote(
  repository: GitRepository,
  project: HostedRepository,
  { work, login }: SignedIn,
): Promise<PushTarget | undefined> {
  const own = ownRemote(repository.remotes, project, login);
  if (own) return { remote: own.name, owner: own.repository?.owner ?? login, isNewFork: false };
  const label = `${project.owner}/${project.name}`;
  const access = await withProgress(vscode.l10n.t('Looking at {0} …', label), (signal) =>
    work.access(project, signal),
  );
  const [remote] = remotesOfRepository(repository.remotes, project);
  const itself = { owner: project.owner, isNewFork: false };
  if (access.mayPush && remote) return { remote: remote.name, ...itself };
  if (access.mayPush) {
    await repository.addRemote('upstream', access.cloneUrl);
    return { remote: 'upstream', ...itself };
  }
  if (!access.mayFork) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('You may not push to {0}, and it cannot be forked.', label),
    );
    return undefined;
  }
  if (!(await wantsFork(repository, project, login))) return undefined;
  const fork = await withProgress(vscode.l10n.t('Forking {0} …', label), (signal) =>
    work.createFork(project, signal),
  );
  const plan = planRemotes(repository.remotes, project, fork);
  await carryOut(repository, plan);
  return { remote: plan.add.name, owner: fork.repository.owner, isNewFork: true };
}

async function wantsFork(
  { remotes }: GitRepository,
  project: HostedRepository,
  login: string,
): Promise<boolean> {
  const { t } = vscode.l10n;
  const label = `${project.owner}/${project.name}`;
  const { rename, add } = planRemotes(remotes, project, {
    repository: { owner: login, name: project.name },
    cloneUrl: '',
    sshUrl: '',
  });
  const detail = rename
    ? t(
        'The remote {0} is renamed to {1}, and your fork becomes {2}. A fork that you have is taken.',
        rename.from,
        rename.to,
        add.name,
      )
    : t('Your fork becomes the remote {0}. A fork that you have is taken.', add.name);
  const yes = t('Fork {0}', label);
  const chosen = await vscode.window.showWarningMessage(
    t('You may not push to {0}. Fork it to your account {1}?', label, login),
    { modal: true, detail },
    yes,
  );
  return chosen === yes;
}

/** Branches remember their base by the remote's name, so a new name is told to them. */
async function carryOut(repository: GitRepository, { rename, add }: RemotePlan): Promise<void> {
  if (rename) {
    await repository.renameRemote(rename.from, rename.to);
    for (const { branch, value } of await repository.remembered('handbook-base')) {
      if (!value.startsWith(`${rename.from}/`)) continue;
      const label = `${rename.to}${value.slice(rename.from.length)}`;
      await repository.remember(branch, 'handbook-base', label);
    }
  }
  await repository.addRemote(add.name, add.url);
}
