import { archiveFiles } from '../../src/github/archiveFiles';
import { connect } from '../../src/github/client';
import { isGitHubError, type GitHubFailure } from '../../src/github/errors';
import type { Connection } from '../../src/github/github';
import type { GitHubWork } from '../../src/github/work';
import type { Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';

export const never = new AbortController().signal;
export const handbook = { owner: 'massgen', name: 'handbook' };

/** The stand-in with a repository in which there is one of everything. */
export interface Setup {
  readonly github: GitHubStandIn;
  readonly repository: Repository;
  /** `ada`, who may push, and what `massgen/handbook` has of each. */
  readonly issue: number;
  readonly pull: number;
  readonly commit: string;
  /** A client of `ada`, or of somebody else, or of nobody. */
  readonly work: (options?: Partial<Connection>) => GitHubWork;
}

export async function setUp(): Promise<Setup> {
  const github = new GitHubStandIn();
  await github.start();
  const repository = github.repository(handbook.owner, handbook.name);
  repository.permit('ada', 'push');
  const base = repository.commit({ 'index.md': 'one', '.github/ISSUE_TEMPLATE/bug.md': 'Bug' });
  repository.content.tag('v1', base);
  const issue = repository.openIssue({
    title: 'A step is missing',
    body: 'Which one?',
    author: 'grace',
    labels: ['bug'],
  }).number;
  repository.comment(issue, 'grace', 'Anybody?');
  const commit = repository.commit({ 'index.md': 'two' }, 'mend');
  const pull = repository.add(
    { title: 'Mend the step', body: `Closes #${issue}`, author: 'ada' },
    {
      head: { repository, branch: 'mend' },
      headCommit: commit,
      base: 'main',
      baseCommit: base,
      isDraft: false,
      merged: undefined,
      reviews: [],
      reviewers: [],
      mergeable: undefined,
    },
  ).number;
  const token = github.signIn('ada');
  const work = (options: Partial<Connection> = {}) =>
    connect({ apiBase: github.apiBase, token, second: 0, ...options }, archiveFiles).work;
  return { github, repository, issue, pull, commit, work };
}

/** Why a promise is rejected, or `done`. */
export async function failureOf(promise: Promise<unknown>): Promise<GitHubFailure | 'done'> {
  try {
    await promise;
  } catch (error) {
    if (isGitHubError(error)) return error.failure;
    throw error;
  }
  return 'done';
}
