// Every method of GitHub for issues and pull requests, so that a test can call them all.
import type { GitHubFailure } from '../../src/github/errors';
import type { GitHubWork } from '../../src/github/work';
import { failureOf, handbook, type Setup } from './work.setup';

/** A method, asked for something. */
export type Call = (work: GitHubWork, setup: Setup, signal: AbortSignal) => Promise<unknown>;

/** Every method that reads, asked for something that is there. */
export const reads = {
  issues: (work, _, signal) => work.issues(handbook, {}, 1, undefined, signal),
  search: (work, _, signal) => work.search('repo:massgen/handbook is:issue', 1, signal),
  labels: (work, _, signal) => work.labels(handbook, 1, undefined, signal),
  issue: (work, { issue }, signal) => work.issue(handbook, issue, undefined, signal),
  linkedPullRequests: (work, { issue }, signal) => work.linkedPullRequests(handbook, issue, signal),
  comments: (work, { issue }, signal) => work.comments(handbook, issue, undefined, signal),
  access: (work, _, signal) => work.access(handbook, signal),
  fork: (work, _, signal) => work.fork(handbook, 'ada', signal),
  pullRequests: (work, _, signal) => work.pullRequests(handbook, 'massgen:mend', undefined, signal),
  pullRequest: (work, { pull }, signal) => work.pullRequest(handbook, pull, undefined, signal),
  checks: (work, { commit }, signal) => work.checks(handbook, commit, undefined, signal),
  status: (work, { pull }, signal) => work.status(handbook, pull, signal),
  tags: (work, _, signal) => work.tags(handbook, signal),
  mergedSince: (work, _, signal) => work.mergedSince(handbook, new Date(0), signal),
  textFiles: (work, _, signal) => work.textFiles(handbook, ['.github/ISSUE_TEMPLATE'], signal),
} satisfies Readonly<Partial<Record<keyof GitHubWork, Call>>>;

/** Every method that writes, each with something that is not there yet. */
export const writes = {
  comment: (work, { issue }, signal) => work.comment(handbook, issue, 'I take it', signal),
  assign: (work, { issue }, signal) => work.assign(handbook, issue, 'ada', signal),
  createIssue: (work, _, signal) =>
    work.createIssue(handbook, { title: 'Another', body: '', labels: [] }, signal),
  createFork: (work, _, signal) => work.createFork(handbook, signal),
  createPullRequest: (work, _, signal) =>
    work.createPullRequest(
      handbook,
      { title: 'New', body: '', head: 'massgen:new', base: 'main', draft: true },
      signal,
    ),
} satisfies Readonly<Partial<Record<keyof GitHubWork, Call>>>;

export const methods: Readonly<Record<keyof GitHubWork, Call>> = { ...reads, ...writes };

export type Results = Readonly<Record<string, GitHubFailure | 'done'>>;

/** The same for each of these methods. */
export const each = (of: object, result: Results[string]): Results =>
  Object.fromEntries(Object.keys(of).map((name) => [name, result]));

/** How often each write was carried out. */
export function doneIn({
  github,
  repository,
  issue,
}: Setup): Readonly<Record<keyof typeof writes, number>> {
  const subjects = [...repository.subjects.values()];
  return {
    comment: repository.subject(issue).comments.length - 1,
    assign: repository.subject(issue).assignees.length,
    createIssue: subjects.filter(({ title }) => title === 'Another').length,
    createFork: [...github.repositories()].length - 1,
    createPullRequest: subjects.filter(({ title }) => title === 'New').length,
  };
}

/** Calls methods all at once. */
export async function callAll(
  setup: Setup,
  names: object,
  options: Parameters<Setup['work']>[0] = {},
): Promise<Results> {
  const work = setup.work(options);
  const { signal } = new AbortController();
  const results = Object.keys(names).map(async (name) => {
    const result = await failureOf(methods[name as keyof GitHubWork](work, setup, signal));
    return [name, result] as const;
  });
  return Object.fromEntries(await Promise.all(results));
}
