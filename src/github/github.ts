import type { GitHubWork } from './work';

/** A repository and what of it is asked for. */
export interface RepositoryAt {
  readonly owner: string;
  readonly name: string;
  /** A branch, tag or commit; `HEAD` for the default branch's newest commit. */
  readonly ref: string;
}

/** Where a ref stood when GitHub was asked. */
export interface Revision {
  /** The commit's full id. */
  readonly commit: string;
  /** To ask again with, in GitHub's own words; undefined where it gave none. */
  readonly etag: string | undefined;
}

/** A file of a commit. */
export interface GitHubFile {
  /** Relative to the repository, with `/`; never absolute, never with `.` or `..`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Git's id of these bytes, where it is known without computing it. */
  readonly blob?: string | undefined;
}

/** Which files of a commit are wanted, and how the fetching goes on. */
export interface FilesRequest {
  /** Asked for each path, relative to the repository. */
  readonly wanted: (path: string) => boolean;
  /** Told of each file that is there and is not fetched. */
  readonly others?: (path: string) => void;
  /** What an earlier fetch got, by Git's id; what is known need not be fetched again. */
  readonly known?: (blob: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Told now and then how many wanted files are there. */
  readonly progress?: (files: number) => void;
  /** Ends the fetching: the promise is rejected with the signal's reason. */
  readonly signal: AbortSignal;
}

/**
 * GitHub, as the sources see it. Both methods are rejected with a `GitHubError`, or with the
 * signal's reason when that ended them.
 */
export interface GitHub {
  /**
   * Where a ref stands now.
   * @param etag of an earlier answer
   * @returns undefined when nothing has changed since that answer
   */
  revision(
    repository: RepositoryAt,
    etag: string | undefined,
    signal: AbortSignal,
  ): Promise<Revision | undefined>;
  /**
   * The wanted files of a commit, all of them or none, in few requests however many files there
   * are.
   * @param repository with a commit's full id as its ref
   */
  files(repository: RepositoryAt, request: FilesRequest): Promise<GitHubFile[]>;
}

/** What a client needs to know. */
export interface Connection {
  /** `https://api.github.com`, or `https://HOST/api/v3` for GitHub Enterprise Server. */
  readonly apiBase: string;
  /** Undefined where nobody is signed in. */
  readonly token: string | undefined;
  readonly limits?: Partial<Limits>;
  /** Milliseconds that count as one second of waiting before and between requests. */
  readonly second?: number;
  /** How long one answer is waited for, in milliseconds. */
  readonly patience?: number;
}

/** All that can be asked of GitHub, by one client, which keeps GitHub's distance between requests. */
export interface GitHubClient extends GitHub {
  readonly work: GitHubWork;
}

/** What the client's bundle is, for whoever loads it. */
export interface GitHubCode {
  /** Makes a client; asks nothing yet. */
  readonly connectGitHub: (connection: Connection) => GitHubClient;
}

/** How much is taken of a repository, so that one that means harm, or is huge, ends nothing. */
export interface Limits {
  /** Bytes that are read of a packed archive. */
  readonly packed: number;
  /** Bytes that are read of it unpacked. */
  readonly unpacked: number;
  /** Entries that are looked at, wanted or not. */
  readonly entries: number;
  /** Files that are kept. */
  readonly files: number;
  /** Bytes of one file that is kept. */
  readonly fileBytes: number;
  /** Bytes that are kept. */
  readonly bytes: number;
}

/** The largest handbook known to this project has 1,818 pages of 14 MB; ten times that must do. */
export const limits: Limits = {
  packed: 2 ** 29,
  unpacked: 2 ** 32,
  entries: 500_000,
  files: 30_000,
  fileBytes: 2 ** 24,
  bytes: 2 ** 28,
};
