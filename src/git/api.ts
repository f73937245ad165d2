/**
 * The part of the built-in Git extension's API (`vscode.git`, version 1) that is used here, as
 * VS Code 1.100 and later offer it.
 */
import type { CancellationToken, Event, Uri } from 'vscode';

/** What `vscode.git` exports. `enabled` is false when Git is switched off or not installed. */
export interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  /** @throws when not `enabled` */
  getAPI(version: 1): Api;
}

export interface Api {
  /** `initialized` once the workspace was searched for repositories. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly ApiRepository[];
  readonly onDidOpenRepository: Event<ApiRepository>;
  readonly onDidCloseRepository: Event<ApiRepository>;
  getRepository(uri: Uri): ApiRepository | null;
}

/** Values of the extension's `RefType`. */
export const refType = { head: 0, remoteHead: 1, tag: 2 } as const;

/** Values of the extension's `Status` that tell files Git does not follow. */
export const status = { untracked: 7, ignored: 8 } as const;

export interface ApiRef {
  /** A value of `refType`. */
  readonly type: number;
  /** Of a remote's branch: `remote/branch`. */
  readonly name?: string;
  readonly commit?: string;
}

export interface ApiRemote {
  readonly name: string;
  readonly fetchUrl?: string;
}

export interface ApiChange {
  readonly uri: Uri;
  /** Where the file was before a change that moved it, else the same. */
  readonly originalUri: Uri;
  /** `status` names the values of interest. */
  readonly status: number;
}

export interface ApiRepository {
  readonly rootUri: Uri;
  readonly state: {
    /** Without a name where no branch is checked out. */
    readonly HEAD?: ApiRef | undefined;
    readonly remotes: readonly ApiRemote[];
    readonly mergeChanges: readonly ApiChange[];
    readonly indexChanges: readonly ApiChange[];
    readonly workingTreeChanges: readonly ApiChange[];
    /** Filled where `git.untrackedChanges` is `separate`. */
    readonly untrackedChanges?: readonly ApiChange[];
    readonly onDidChange: Event<void>;
  };

  /** Reads the state again. */
  status(): Promise<void>;
  /** `HEAD` gives the branch (no commit), or where HEAD is detached the commit (no name). */
  getBranch(name: string): Promise<ApiRef>;
  getRefs(query: { readonly contains?: string }): Promise<readonly ApiRef[]>;
  /** Without a path: the files that differ between working tree and index, untracked ones not. */
  diffWithHEAD(): Promise<readonly ApiChange[]>;
  /** Without a path: the files that differ between index and HEAD. */
  diffIndexWithHEAD(): Promise<readonly ApiChange[]>;
  /** Without a path: the files that differ between index and ref. */
  diffIndexWith(ref: string): Promise<readonly ApiChange[]>;
  /** Without a path: the files that `ref2` changed since its last common commit with `ref1`. */
  diffBetween(ref1: string, ref2: string): Promise<readonly ApiChange[]>;
  /** The last common commit; undefined where there is none. */
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>;
  /**
   * `cancellationToken` is no part of the published type; the extension hands the options on as
   * they are, and Git's process is then ended with it.
   */
  fetch(options: {
    readonly remote: string;
    readonly cancellationToken?: CancellationToken;
  }): Promise<void>;
  createBranch(name: string, checkout: boolean, ref?: string): Promise<void>;
  checkout(treeish: string): Promise<void>;
  /** Merges into the branch that is checked out. */
  merge(ref: string): Promise<void>;
  /** `all` takes in what is changed and not staged; `tracked` leaves new files out of that. */
  commit(message: string, options: { readonly all: 'tracked' }): Promise<void>;
  /** @param name a branch, or a refspec such as `:branch` */
  push(remote: string, name: string, setUpstream: boolean): Promise<void>;
  addRemote(name: string, url: string): Promise<void>;
  renameRemote(name: string, newName: string): Promise<void>;
  deleteBranch(name: string, force: boolean): Promise<void>;
  setBranchUpstream(name: string, upstream: string): Promise<void>;
  /** The repository's own value; an empty string where there is none. */
  getConfig(key: string): Promise<string>;
  /** All of the repository's own values; a branch's name stands in a key as it is written. */
  getConfigs(): Promise<readonly { readonly key: string; readonly value: string }[]>;
  getGlobalConfig(key: string): Promise<string>;
  /** Adds a value; a failure shows only in what `getConfig` then gives. */
  setConfig(key: string, value: string): Promise<string>;
}
