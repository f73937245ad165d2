import * as vscode from 'vscode';
import { candidates } from '../../git/base';
import { namedRepository } from '../../git/remoteUrl';
import { withRemote, type GitRepositories, type GitRepository } from '../../git/service';
import { withoutIcons } from '../plainText';
import { NoCommitsError } from './failures';
import type { Draft, Outcome, Step } from './flow';
import { askPick, type Place } from './input';
import { parseIssue } from './issue';

/** Asks for the repository where the window has several. */
export const repositoryStep: Step = {
  counted: ({ repositories }) => repositories.length > 1,
  async run(draft, place) {
    const outcome = draft.repositories.length > 1 ? await choose(draft, place) : 'skip';
    if (outcome === 'next' || outcome === 'skip') await requireStart(draft.repository);
    return outcome;
  },
};

async function choose(draft: Draft, place: Place): Promise<Outcome> {
  const items = draft.repositories.map((repository) => ({
    label: `$(repo) ${withoutIcons(repository.name)}`,
    description: withoutIcons(vscode.workspace.asRelativePath(repository.root, true)),
    detail: withoutIcons(remoteList(repository)),
    repository,
  }));
  const answer = await askPick({
    place,
    items,
    placeholder: vscode.l10n.t('Which repository is the branch for?'),
    active: items.find(({ repository }) => repository === draft.repository),
    matchDetails: true,
  });
  if (answer.kind !== 'value') return answer.kind;
  if (answer.value.repository !== draft.repository) {
    draft.repository = answer.value.repository;
    draft.base = undefined;
    draft.settled.clear();
  }
  return 'next';
}

/**
 * Asks nothing more where there is nothing to start from and nowhere to fetch it.
 * @throws {NoCommitsError}
 */
async function requireStart(repository: GitRepository): Promise<void> {
  if (repository.remotes.length > 0) return;
  if (candidates(await repository.snapshot()).length === 0) throw new NoCommitsError();
}

/**
 * The repository to propose: the one whose remote the issue or the handbook names, else the active
 * editor's, else the first.
 */
export function likelyRepository(
  repositories: GitRepositories,
  issueText: string,
  handbookRepository: string | undefined,
): GitRepository {
  const active = vscode.window.activeTextEditor?.document.uri;
  return (
    withRemote(repositories, parseIssue(issueText)?.repository)[0] ??
    (active && repositories.find((repository) => repository.contains(active))) ??
    withRemote(repositories, namedRepository(handbookRepository))[0] ??
    repositories[0]
  );
}

function remoteList({ remotes }: GitRepository): string {
  return remotes.map(({ name, url }) => `${name}: ${withoutSecret(url)}`).join(', ');
}

/** An address as one may show it: without a user's name and token before the host. */
function withoutSecret(url: string): string {
  return url.replace(/^(https?:\/\/)[^@/]*@/i, '$1');
}
