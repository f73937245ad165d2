/** What a contributor does on GitHub, from an issue to a merged pull request. */

/** A repository of the GitHub that the client asks. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** All texts of GitHub are untrusted: whoever shows them escapes them. */
export interface Label {
  readonly name: string;
  /** Six hexadecimal digits, without `#`. */
  readonly colour: string;
}

export interface Issue {
  readonly repository: RepositoryName;
  readonly number: number;
  readonly title: string;
  /** Markdown; empty where there is none. */
  readonly body: string;
  /** Its page on GitHub. */
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly Label[];
  /** Logins. */
  readonly assignees: readonly string[];
  /** Login; undefined for an account that is gone. */
  readonly author: string | undefined;
  readonly comments: number;
  readonly created: Date;
  readonly updated: Date;
}

/** Which open issues are wanted; without any, all. */
export interface IssueFilter {
  /** All of them must be on the issue. */
  readonly labels?: readonly string[] | undefined;
  /** A login, or whether there is anybody. */
  readonly assignee?: string | { readonly any: boolean } | undefined;
}

/** A part of a list, in GitHub's order (newest first). */
export interface Part<T> {
  readonly items: readonly T[];
  /** Whether there are more, which the next page gives. */
  readonly hasMore: boolean;
  /** Of the whole list, where GitHub says so (a search does). */
  readonly total?: number | undefined;
}

/** An answer that can be asked for again: undefined stands for "nothing has changed". */
export interface Known<T> {
  readonly value: T;
  /** To ask again with; undefined where GitHub gave none. */
  readonly etag: string | undefined;
}

/** A pull request that an issue's timeline names. */
export interface LinkedPullRequest {
  readonly repository: RepositoryName;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: 'open' | 'draft' | 'merged' | 'closed';
}

export interface IssueComment {
  readonly id: number;
  readonly author: string | undefined;
  /** Markdown. */
  readonly body: string;
  readonly url: string;
  readonly created: Date;
}

/** What the signed-in account may do with a repository. */
export interface RepositoryAccess {
  readonly repository: RepositoryName;
  /** Seen by nobody unknown to GitHub; acting on it takes another scope. */
  readonly isPrivate: boolean;
  /** Empty where a fork that was just made has no commit yet. */
  readonly defaultBranch: string;
  readonly mayPush: boolean;
  /** May set labels and assignees. */
  readonly mayTriage: boolean;
  readonly mayFork: boolean;
  /** What it was forked from. */
  readonly parent: RepositoryName | undefined;
  /** Addresses for Git. */
  readonly cloneUrl: string;
  readonly sshUrl: string;
}

export interface PullRequest {
  readonly repository: RepositoryName;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: 'open' | 'draft' | 'merged' | 'closed';
  readonly head: {
    readonly owner: string | undefined;
    readonly branch: string;
    readonly commit: string;
  };
  readonly base: { readonly branch: string };
  readonly author: string | undefined;
  readonly updated: Date;
}

/** The checks of a pull request's last commit, put together. */
export type Checks = 'none' | 'running' | 'passed' | 'failed';

/** How the reviews of a pull request stand: of each reviewer the last word counts. */
export type Reviews = 'none' | 'awaited' | 'changesRequested' | 'approved';

export interface PullRequestStatus {
  readonly pullRequest: PullRequest;
  readonly checks: Checks;
  /** Names of the checks that failed. */
  readonly failing: readonly string[];
  readonly reviews: Reviews;
  /** Logins of those who ask for changes. */
  readonly asking: readonly string[];
  /** Whether it cannot be merged as it stands; undefined while GitHub does not know. */
  readonly conflicts: boolean | undefined;
}

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  /** `branch`, or `owner:branch` of a fork. */
  readonly head: string;
  /** A branch of the repository that it is opened in. */
  readonly base: string;
  readonly draft: boolean;
}

/** A pull request that a release brings. */
export interface MergedPullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: string | undefined;
  readonly merged: Date;
}

export interface Tag {
  readonly name: string;
  readonly commit: string;
  /** When the commit was made. */
  readonly date: Date;
}

/** A text file of a repository's default branch. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

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
   * Text files right in a folder of the default branch, none where there is no such folder; GraphQL.
   * @param folder relative to the repository, with `/`; empty for the repository itself
   */
  textFiles(
    repository: RepositoryName,
    folder: string,
    signal: AbortSignal,
  ): Promise<readonly RepositoryFile[]>;
}
