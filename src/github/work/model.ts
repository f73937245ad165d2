/** What GitHub tells of issues and pull requests, and what it is told, as plain data. */

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
