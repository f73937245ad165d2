/** What a contributor does on GitHub, from an issue to a merged pull request. */

import type {
  Checks,
  Issue,
  IssueComment,
  IssueFilter,
  Known,
  Label,
  LinkedPullRequest,
  MergedPullRequest,
  NewIssue,
  NewPullRequest,
  Part,
  PullRequest,
  PullRequestStatus,
  RepositoryAccess,
  RepositoryFile,
  RepositoryName,
  Tag,
} from './work/model';

export type * from './work/model';

/**
 * GitHub, as whoever works with issues and pull requests sees it. Every method is rejected with a
 * `GitHubError`, or with the signal's reason when that ended it. Each makes one request, unless it
 * says otherwise, and waits at most thirty seconds for its answer. What reads is tried once more
 * where a server failed at it. What writes is tried once and never again by itself, so that nothing
 * is done twice: `uncertain` says that it is not known whether it was done, and so does a signal's
 * reason. What writes, and what asks by GraphQL, is `unauthorised` without a sign-in, and not asked.
 */
export interface GitHubWork {
  /**
   * Open issues of a repository, without its pull requests: a hundred of both are asked for at a time.
   * @param page from 1
   * @param etag of an earlier answer to the same question
   */
  issues(
    repository: RepositoryName,
    filter: IssueFilter,
    page: number,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<Known<Part<Issue>> | undefined>;
  /**
   * Issues that a question in GitHub's search syntax finds: at most a thousand, fifty at a time.
   * @param page from 1
   */
  search(query: string, page: number, signal: AbortSignal): Promise<Part<Issue>>;
  /**
   * The labels of a repository, a hundred at a time.
   * @param page from 1
   * @param etag of an earlier answer to the same question
   */
  labels(
    repository: RepositoryName,
    page: number,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<Known<Part<Label>> | undefined>;
  /** `notFound` also for the number of a pull request. */
  issue(
    repository: RepositoryName,
    number: number,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<Known<Issue> | undefined>;
  /** Those that its timeline's first hundred events name. */
  linkedPullRequests(
    repository: RepositoryName,
    number: number,
    signal: AbortSignal,
  ): Promise<readonly LinkedPullRequest[]>;

  /**
   * The last hundred comments made or changed since a time, oldest first; where there are more, that
   * takes up to three requests.
   */
  comments(
    repository: RepositoryName,
    number: number,
    since: Date | undefined,
    signal: AbortSignal,
  ): Promise<readonly IssueComment[]>;
  comment(
    repository: RepositoryName,
    number: number,
    body: string,
    signal: AbortSignal,
  ): Promise<IssueComment>;
  /** @returns the issue as it is then: GitHub leaves out, without a word, whom it may not assign */
  assign(
    repository: RepositoryName,
    number: number,
    login: string,
    signal: AbortSignal,
  ): Promise<Issue>;
  createIssue(repository: RepositoryName, issue: NewIssue, signal: AbortSignal): Promise<Issue>;

  access(repository: RepositoryName, signal: AbortSignal): Promise<RepositoryAccess>;
  /** The account's own fork, whatever it is called; undefined where there is none. GraphQL. */
  fork(
    repository: RepositoryName,
    login: string,
    signal: AbortSignal,
  ): Promise<RepositoryAccess | undefined>;
  /**
   * Makes a fork, and waits (asking now and then) until it can be pushed to; `slow` where that takes
   * longer than a minute. Where the account has one, GitHub gives that and makes none.
   */
  createFork(repository: RepositoryName, signal: AbortSignal): Promise<RepositoryAccess>;

  /**
   * Pull requests of a branch, the newest first, in any state.
   * @param head `owner:branch`
   */
  pullRequests(
    repository: RepositoryName,
    head: string,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<Known<readonly PullRequest[]> | undefined>;
  createPullRequest(
    repository: RepositoryName,
    pullRequest: NewPullRequest,
    signal: AbortSignal,
  ): Promise<PullRequest>;
  /** To notice that a pull request was reviewed, closed or merged. */
  pullRequest(
    repository: RepositoryName,
    number: number,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<Known<PullRequest> | undefined>;
  /** To notice that a commit's checks have gone on, which a pull request does not tell. */
  checks(
    repository: RepositoryName,
    commit: string,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<Known<Checks> | undefined>;
  /** With its checks and reviews; a GraphQL request, which cannot be asked again conditionally. */
  status(
    repository: RepositoryName,
    number: number,
    signal: AbortSignal,
  ): Promise<PullRequestStatus>;

  /** The newest tags, at most a hundred, newest first; one GraphQL request. */
  tags(repository: RepositoryName, signal: AbortSignal): Promise<readonly Tag[]>;
  /** Pull requests merged after a time, oldest first, up to five hundred; a search a hundred. */
  mergedSince(
    repository: RepositoryName,
    since: Date,
    signal: AbortSignal,
  ): Promise<readonly MergedPullRequest[]>;

  /**
   * Text files right in folders of the default branch, folder by folder in the order that was asked
   * for, none of a folder that is not there; one GraphQL request.
   * @param folders relative to the repository, with `/`; empty for the repository itself
   */
  textFiles(
    repository: RepositoryName,
    folders: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly RepositoryFile[]>;
}
