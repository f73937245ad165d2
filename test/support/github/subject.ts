import type { Repository } from './repository';

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly created: Date;
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';

export interface Review {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly state: ReviewState;
  /** The head that was reviewed. */
  readonly commit: string;
  readonly submitted: Date;
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'timed_out' | 'neutral' | 'skipped';

export interface Check {
  readonly id: number;
  readonly name: string;
  /** Undefined while it runs. */
  readonly conclusion: Conclusion | undefined;
  readonly started: Date;
}

/** An issue's timeline says that another issue or pull request named it. */
export interface Reference {
  readonly id: number;
  readonly actor: string;
  readonly created: Date;
  readonly source: { readonly repository: Repository; readonly number: number };
}

/** What a pull request is beside an issue. */
export interface Pull {
  readonly head: { readonly repository: Repository; readonly branch: string };
  /** The last known commit of the head: the branch may be gone. */
  headCommit: string;
  base: string;
  baseCommit: string;
  isDraft: boolean;
  merged: { readonly at: Date; readonly by: string; readonly commit: string } | undefined;
  readonly reviews: Review[];
  /** Who is asked for a review and has not given one. */
  readonly reviewers: string[];
  /** What GitHub says of conflicts; undefined lets the content tell, 'unknown' is "not yet". */
  mergeable: boolean | 'unknown' | undefined;
}

/** An issue or a pull request: they share numbers. */
export interface Subject {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  assignees: string[];
  readonly comments: Comment[];
  readonly references: Reference[];
  readonly created: Date;
  updated: Date;
  closed: Date | undefined;
  readonly pull: Pull | undefined;
}

/** What a text names as `#12` or `owner/name#12`, and whether it says that it closes it. */
export interface Mention {
  /** `owner/name` in lower case; undefined for the same repository. */
  readonly repository: string | undefined;
  readonly number: number;
  readonly closes: boolean;
}

/** The issues that a text names, by GitHub's rules for keywords. */
export function mentions(text: string): readonly Mention[] {
  const form = /(?:\b(close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+)?([\w.-]+\/[\w.-]+)?#(\d+)\b/gi;
  return [...text.matchAll(form)].map(([, keyword, repository, number]) => ({
    repository: repository?.toLowerCase(),
    number: Number(number),
    closes: keyword !== undefined,
  }));
}
