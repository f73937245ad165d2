import type * as vscode from 'vscode';
import { sameRepository, type RemoteRepository } from './remoteUrl';

/** Git, as the features see it: the built-in Git extension behind a narrow door. */
export interface GitService {
  /**
   * After the remotes of the window's repositories have changed, or a repository was opened or
   * closed. Quiet until `remotesOf` or `repositories` was called once.
   */
  readonly onDidChangeRemotes: vscode.Event<void>;
  /**
   * The hosted repositories that the remotes of a workspace folder's repositories name, as known
   * now. Empty without Git; an answer never waits for the search for repositories.
   */
  remotesOf(folder: vscode.Uri): Promise<readonly RemoteRepository[]>;
  /**
   * The window's repositories, after the search for them has ended; each always the same object.
   * @throws {GitUnavailableError} where there is no Git, or no repository
   */
  repositories(): Promise<GitRepositories>;
}

/** One or more. */
export type GitRepositories = readonly [GitRepository, ...GitRepository[]];

export interface GitRemote {
  readonly name: string;
  readonly url: string;
  /** Undefined for a remote on disk and other addresses without owner and name. */
  readonly repository: RemoteRepository | undefined;
}

export interface LocalBranch {
  readonly name: string;
  readonly commit: string;
}

export interface RemoteBranch extends LocalBranch {
  readonly remote: string;
}

export type Head =
  /** `born` is false before the branch's first commit. */
  | { readonly kind: 'branch'; readonly name: string; readonly born: boolean }
  | {
      readonly kind: 'detached';
      readonly commit: string;
      /** A tag at that commit, else the commit's first characters. */
      readonly label: string;
      /** No branch and no tag holds the commit: leaving it would lose it. */
      readonly loose: boolean;
    };

/** A Git operation that was begun and waits to be ended. */
export type Operation = 'rebase' | 'merge' | 'cherryPick' | 'revert';

/** How a repository stands. */
export interface Snapshot {
  readonly head: Head;
  readonly remotes: readonly GitRemote[];
  readonly local: readonly LocalBranch[];
  /** As last fetched; without the remotes' `HEAD`. */
  readonly remote: readonly RemoteBranch[];
  /** Files that Git follows and that differ from HEAD, on disk, in the index or in an editor. */
  readonly changed: number;
  /** Files that Git does not follow. */
  readonly untracked: number;
  readonly operation: Operation | undefined;
}

/** What can be known of a branch's past from the log that Git keeps of it on this machine. */
export interface BranchHistory {
  /** The commit that it began at. */
  readonly start: string;
  /** What it was created from, as Git wrote it down: `refs/remotes/origin/x`, `HEAD`, a commit. */
  readonly from: string | undefined;
  /** The commits that were made on it here, or brought to it by a rebase; the latest last. */
  readonly made: readonly string[];
  /** When the last of these was made, else when the branch began; to the second. */
  readonly latest: Date;
}

/** Every method fails with the Git extension's error; `gitErrorCode` tells why. */
export interface GitRepository {
  readonly root: vscode.Uri;
  /** The folder's name. */
  readonly name: string;
  readonly remotes: readonly GitRemote[];
  /**
   * Tells, until that is disposed of, when anything may have changed in it: files, commits, branches,
   * what is known of remotes. Reading it with `snapshot` has it told, too.
   */
  follow(changed: () => void): vscode.Disposable;
  /**
   * The branch that is checked out, and its commit where it has one, as last seen, for which no
   * process is started. Undefined where HEAD is detached.
   */
  readonly current: { readonly name: string; readonly commit: string | undefined } | undefined;
  /** Whether files that Git follows differ from HEAD, on disk or in the index, as last seen. */
  readonly isChanged: boolean;
  /**
   * Whether files that Git neither follows nor ignores were written since the last commit was made on
   * a branch, or it began: those that are older were left out of it. Of very many files, only some are
   * looked at. False where Git has kept no log of the branch.
   */
  hasNewFiles(branch: string): Promise<boolean>;
  /** Whether a file belongs to this repository and to none inside it. */
  contains(uri: vscode.Uri): boolean;
  /** Reads how the repository stands, anew. */
  snapshot(): Promise<Snapshot>;
  /** Its branches; those of remotes as last fetched. */
  branches(): Promise<Pick<Snapshot, 'local' | 'remote'>>;
  /** Whether a commit is among those that a ref leads to. */
  holds(ref: string, commit: string): Promise<boolean>;
  /**
   * Whether all files that HEAD changed since it left `ref` stand there as in HEAD, as after a squash
   * or a rebase. Needs an index that is as HEAD. False where it changed none.
   */
  hasContentOfHead(ref: string): Promise<boolean>;
  /** Undefined where Git has kept no log of the branch. */
  history(branch: string): Promise<BranchHistory | undefined>;
  /** The branch that a remote calls its default, where that is known here. */
  defaultBranch(remote: string): Promise<string | undefined>;
  /** When a remote was last fetched, where that is known. */
  lastFetch(remote: GitRemote): Promise<Date | undefined>;
  /** @throws {vscode.CancellationError} at once when `token` is cancelled */
  fetch(remote: string, token: vscode.CancellationToken): Promise<void>;
  /** @param ref full name of a ref, or a commit */
  createBranch(name: string, ref: string, options: { readonly checkout: boolean }): Promise<void>;
  checkout(branch: string): Promise<void>;
  /** Brings the branch that is checked out up to a ref that holds all its commits. */
  fastForward(ref: string): Promise<void>;
  /** Commits all changes of files that Git follows to the branch that is checked out. */
  commitAll(message: string): Promise<void>;
  /** Pushes a branch to one of the same name, which it then follows. */
  push(remote: string, branch: string): Promise<void>;
  addRemote(name: string, url: string): Promise<void>;
  renameRemote(name: string, newName: string): Promise<void>;
  /** Deletes a local branch, whatever its commits. */
  deleteBranch(name: string): Promise<void>;
  /** Deletes a remote's branch, there. */
  deleteRemoteBranch(remote: string, name: string): Promise<void>;
  /** Makes a local branch follow `remote/branch`. */
  track(branch: string, upstream: string): Promise<void>;
  /**
   * Keeps a value with a branch, in the repository's configuration: it goes where the branch goes
   * when that is renamed, and ends with it.
   * @param key letters and dashes
   * @returns whether it could be kept
   */
  remember(branch: string, key: string, value: string): Promise<boolean>;
  /** What `remember` kept; empty where nothing was. */
  recall(branch: string, key: string): Promise<string>;
  /** The branches with which a value was kept under this key. */
  remembered(key: string): Promise<readonly { readonly branch: string; readonly value: string }[]>;
  /** Git's `user.name`; empty where it is not set. */
  userName(): Promise<string>;
}

/** The repositories of which a remote is the one that is wanted; none where that is not known. */
export function withRemote<T extends Pick<GitRepository, 'remotes'>>(
  repositories: readonly T[],
  wanted: Parameters<typeof sameRepository>[0] | undefined,
): readonly T[] {
  if (!wanted) return [];
  return repositories.filter(({ remotes }) =>
    remotes.some(({ repository }) => repository && sameRepository(repository, wanted)),
  );
}
