import * as vscode from 'vscode';
import { ifThere } from '../sources/ifThere';
import { refType, status, type ApiChange, type ApiRef, type ApiRepository } from './api';
import { GitDirectory } from './gitDirectory';
import { repositoryOfRemote } from './remoteUrl';
import type {
  BranchHistory,
  GitRemote,
  GitRepository,
  Head,
  RemoteBranch,
  Snapshot,
} from './service';

/** A repository of the Git extension. */
export class ExtensionRepository implements GitRepository {
  readonly root: vscode.Uri;
  readonly name: string;

  constructor(
    private readonly api: ApiRepository,
    private readonly ownerOf: (uri: vscode.Uri) => ApiRepository | null,
  ) {
    this.root = api.rootUri;
    this.name = api.rootUri.path.split('/').findLast(Boolean) ?? '/';
  }

  get remotes(): readonly GitRemote[] {
    return remotesOf(this.api);
  }

  contains(uri: vscode.Uri): boolean {
    return this.ownerOf(uri)?.rootUri.toString() === this.root.toString();
  }

  follow(changed: () => void): vscode.Disposable {
    const subscriptions = [this.api.state.onDidChange(changed)];
    let isOver = false;
    void GitDirectory.of(this.root).then((directory) => {
      if (!isOver) subscriptions.push(directory.followRemotes(changed));
    });
    return new vscode.Disposable(() => {
      isOver = true;
      vscode.Disposable.from(...subscriptions).dispose();
    });
  }

  get current(): GitRepository['current'] {
    const { type, name, commit } = this.api.state.HEAD ?? {};
    return type === refType.head && name !== undefined ? { name, commit } : undefined;
  }

  get isChanged(): boolean {
    const { mergeChanges, indexChanges, workingTreeChanges } = this.api.state;
    return [...mergeChanges, ...indexChanges, ...workingTreeChanges].some(isFollowed);
  }

  async hasNewFiles(branch: string): Promise<boolean> {
    const files = this.untracked.slice(0, mostStats);
    const latest = files.length > 0 ? (await this.history(branch))?.latest : undefined;
    if (latest === undefined) return false;
    const written = await Promise.all(files.map(({ uri }) => timeOf(uri)));
    return written.some((time) => time !== undefined && time >= latest.getTime());
  }

  async branches(): Promise<Pick<Snapshot, 'local' | 'remote'>> {
    const refs = await this.api.getRefs({});
    return {
      local: refs.flatMap(branchOf(refType.head)),
      remote: refs.flatMap(branchOf(refType.remoteHead)).flatMap(remoteBranch(this.remotes)),
    };
  }

  async holds(ref: string, commit: string): Promise<boolean> {
    return (await this.api.getMergeBase(ref, commit)) === commit;
  }

  async hasContentOfHead(ref: string): Promise<boolean> {
    const changed = (await this.api.diffBetween(ref, 'HEAD')).flatMap(filesOf);
    if (changed.length === 0) return false;
    const different = new Set((await this.api.diffIndexWith(ref)).flatMap(filesOf));
    return !changed.some((file) => different.has(file));
  }

  async history(branch: string): Promise<BranchHistory | undefined> {
    return (await GitDirectory.of(this.root)).history(branch);
  }

  async snapshot(): Promise<Snapshot> {
    await this.api.status();
    // The extension may drop a reading of the state when the next one begins, so what decides on
    // moving anything is asked from Git here, not taken from the state.
    const [head, refs, changed, directory] = await Promise.all([
      this.api.getBranch('HEAD'),
      this.api.getRefs({}),
      this.changedFiles(),
      GitDirectory.of(this.root),
    ]);
    const { remotes } = this;
    return {
      head: await this.head(head, refs),
      remotes,
      local: refs.flatMap(branchOf(refType.head)),
      remote: refs.flatMap(branchOf(refType.remoteHead)).flatMap(remoteBranch(remotes)),
      changed: changed.size,
      untracked: this.untracked.length,
      operation: await directory.operation(),
    };
  }

  async defaultBranch(remote: string): Promise<string | undefined> {
    return (await GitDirectory.of(this.root)).defaultBranch(remote);
  }

  async lastFetch(remote: GitRemote): Promise<Date | undefined> {
    return (await GitDirectory.of(this.root)).lastFetch(remote.url);
  }

  async fetch(remote: string, token: vscode.CancellationToken): Promise<void> {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    let subscription: vscode.Disposable | undefined;
    const cancelled = new Promise<never>((_, reject) => {
      subscription = token.onCancellationRequested(() => reject(new vscode.CancellationError()));
    });
    try {
      await Promise.race([this.api.fetch({ remote, cancellationToken: token }), cancelled]);
    } finally {
      subscription?.dispose();
    }
  }

  createBranch(name: string, ref: string, { checkout }: { checkout: boolean }): Promise<void> {
    return this.api.createBranch(name, checkout, ref);
  }

  checkout(branch: string): Promise<void> {
    return this.api.checkout(branch);
  }

  fastForward(ref: string): Promise<void> {
    return this.api.merge(ref);
  }

  commitAll(message: string): Promise<void> {
    return this.api.commit(message, { all: 'tracked' });
  }

  push(remote: string, branch: string): Promise<void> {
    const ref = `refs/heads/${branch}`;
    return this.api.push(remote, `${ref}:${ref}`, true);
  }

  addRemote(name: string, url: string): Promise<void> {
    return this.api.addRemote(name, url);
  }

  renameRemote(name: string, newName: string): Promise<void> {
    return this.api.renameRemote(name, newName);
  }

  deleteBranch(name: string): Promise<void> {
    return this.api.deleteBranch(name, true);
  }

  deleteRemoteBranch(remote: string, name: string): Promise<void> {
    return this.api.push(remote, `:refs/heads/${name}`, false);
  }

  track(branch: string, upstream: string): Promise<void> {
    return this.api.setBranchUpstream(branch, upstream);
  }

  async remember(branch: string, key: string, value: string): Promise<boolean> {
    await this.api.setConfig(configKey(branch, key), value);
    return (await this.recall(branch, key)) === value;
  }

  recall(branch: string, key: string): Promise<string> {
    return this.api.getConfig(configKey(branch, key));
  }

  async remembered(key: string): Promise<readonly { branch: string; value: string }[]> {
    const end = `.${key}`;
    return (await this.api.getConfigs()).flatMap(({ key: name, value }) =>
      name.startsWith('branch.') && name.endsWith(end)
        ? [{ branch: name.slice('branch.'.length, -end.length), value }]
        : [],
    );
  }

  async userName(): Promise<string> {
    const own = await this.api.getConfig('user.name');
    return own === '' ? this.api.getGlobalConfig('user.name') : own;
  }

  private async head(head: ApiRef, refs: readonly ApiRef[]): Promise<Head> {
    const { name, commit } = head;
    if (name !== undefined) {
      const born = refs.some((ref) => ref.type === refType.head && ref.name === name);
      return { kind: 'branch', name, born };
    }
    if (commit === undefined) throw new Error('Git names neither a branch nor a commit for HEAD.');
    const tag = refs.find((ref) => ref.type === refType.tag && ref.commit === commit);
    const holders = await this.api.getRefs({ contains: commit });
    const label = tag?.name ?? commit.slice(0, 7);
    return { kind: 'detached', commit, label, loose: holders.length === 0 };
  }

  /** Addresses of the files that Git follows and that are not as in HEAD. */
  private async changedFiles(): Promise<ReadonlySet<string>> {
    const [unstaged, staged] = await Promise.all([
      this.api.diffWithHEAD(),
      this.api.diffIndexWithHEAD(),
    ]);
    const { mergeChanges, indexChanges, workingTreeChanges } = this.api.state;
    const unsaved = vscode.workspace.textDocuments.filter(
      ({ isDirty, uri }) => isDirty && uri.scheme === this.root.scheme && this.contains(uri),
    );
    const changes = [...unstaged, ...staged, ...mergeChanges, ...indexChanges, ...unsaved];
    const followed = workingTreeChanges.filter(isFollowed);
    return new Set([...changes, ...followed].map(({ uri }) => uri.toString()));
  }

  private get untracked(): readonly ApiChange[] {
    const { workingTreeChanges, untrackedChanges = [] } = this.api.state;
    const mixed = workingTreeChanges.filter((change) => change.status === status.untracked);
    return [...mixed, ...untrackedChanges];
  }
}

/** The remotes of a repository as the Git extension knows them now. */
export function remotesOf({ state }: ApiRepository): readonly GitRemote[] {
  return state.remotes.map(({ name, fetchUrl = '' }) => ({
    name,
    url: fetchUrl,
    repository: repositoryOfRemote(fetchUrl),
  }));
}

/** So many new files nobody wrote by hand. */
const mostStats = 100;

/** When a file was written last, in ms since 1970; undefined for a folder, and what is gone. */
async function timeOf(uri: vscode.Uri): Promise<number | undefined> {
  const stat = await ifThere(vscode.workspace.fs.stat(uri));
  return stat?.type === vscode.FileType.File ? stat.mtime : undefined;
}

const unfollowed: readonly number[] = [status.untracked, status.ignored];

const isFollowed = (change: ApiChange): boolean => !unfollowed.includes(change.status);

const filesOf = ({ uri, originalUri }: ApiChange): string[] => [
  uri.toString(),
  originalUri.toString(),
];

const configKey = (branch: string, key: string): string => `branch.${branch}.${key}`;

const branchOf = (type: number) => (ref: ApiRef) =>
  ref.type === type && ref.name !== undefined && ref.commit !== undefined
    ? [{ name: ref.name, commit: ref.commit }]
    : [];

/** Takes the remote from the front of `remote/branch`; a remote's name may hold a `/` itself. */
const remoteBranch =
  (remotes: readonly GitRemote[]) =>
  ({ name, commit }: { name: string; commit: string }): RemoteBranch[] => {
    const fits = remotes.filter((remote) => name.startsWith(`${remote.name}/`));
    const remote = fits.sort((a, b) => b.name.length - a.name.length)[0]?.name;
    const branch = remote === undefined ? 'HEAD' : name.slice(remote.length + 1);
    return remote === undefined || branch === 'HEAD' ? [] : [{ remote, name: branch, commit }];
  };
