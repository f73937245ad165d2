/** Files of a commit; a text, or the bytes themselves. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A file of a commit. */
export interface StoredFile {
  readonly path: string;
  /** Git's id of the bytes. */
  readonly sha: string;
  readonly bytes: Uint8Array;
}

/** What is known of a commit. */
export interface CommitFacts {
  readonly id: string;
  readonly message: string;
  readonly date: Date;
}

export type MergeMethod = 'merge' | 'squash';

/** What a repository holds: in memory, or a real bare repository of Git. */
export interface Content {
  readonly defaultBranch: string;
  branches(): readonly string[];
  tags(): readonly { readonly name: string; readonly commit: string }[];
  /** The commit that a branch, a tag or an id stands for; `HEAD` is the default branch. */
  find(ref: string): string | undefined;
  facts(commit: string): CommitFacts;
  blobs(commit: string): readonly StoredFile[];
  /** The bytes of an id, in any commit. */
  blob(sha: string): Uint8Array | undefined;
  /** Commits of the second that the first has not, the newest first. */
  ahead(base: string, head: string): readonly string[];
  /** Whether the second can be merged into the first without a conflict. */
  isMergeable(base: string, head: string): boolean;

  /** Puts a commit on a branch, with these files and no others. Gives its id. */
  commit(files: Files, branch: string, message: string): string;
  tag(name: string, commit: string): void;
  deleteBranch(name: string): void;
  /** Puts a commit that holds another's changes on a branch. Gives its id. */
  merge(branch: string, head: string, message: string, how: MergeMethod): string;
  /** Learns a commit of another repository of the same kind, as a pull request does. */
  learn(other: Content, commit: string, pullRequest: number): void;
  fork(owner: string, name: string): Content;
}
