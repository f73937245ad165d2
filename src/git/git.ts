import * as vscode from 'vscode';
import type { Api, ApiRepository, GitExtension } from './api';
import { GitUnavailableError } from './errors';
import type { RemoteRepository } from './remoteUrl';
import { ExtensionRepository, remotesOf } from './repository';
import type { GitRepositories, GitRepository, GitService } from './service';

export type { GitRepository, GitService } from './service';

/** How long the Git extension may look for repositories before the user is told, in ms. */
const patience = 15_000;

/**
 * Git through the built-in Git extension, which is looked up on first use and found again when it
 * appears later (trust granted, extension or setting enabled).
 */
export function createGit(): GitService & { dispose(): void } {
  return new ExtensionGit();
}

class ExtensionGit implements GitService {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeRemotes = this.changed.event;

  private followed: Api | undefined;
  private awaited: GitExtension | undefined;
  /** Remotes of each open repository as last seen, by root. */
  private readonly seen = new Map<string, { remotes: string; listener: vscode.Disposable }>();
  /** So that one repository is always the same object. */
  private readonly known = new WeakMap<ApiRepository, GitRepository>();
  private readonly subscriptions: { dispose(): unknown }[] = [];

  async remotesOf(folder: vscode.Uri): Promise<readonly RemoteRepository[]> {
    const api = await this.find();
    if (!(api instanceof GitUnavailableError)) {
      const around = api.getRepository(folder)?.rootUri.toString();
      const inside = `${folder.toString()}/`;
      return api.repositories
        .filter(({ rootUri }) => {
          const root = rootUri.toString();
          return root === around || `${root}/`.startsWith(inside);
        })
        .flatMap(remotesOf)
        .flatMap(({ repository }) => repository ?? []);
    }
    return [];
  }

  async repositories(): Promise<GitRepositories> {
    const api = await this.find();
    if (api instanceof GitUnavailableError) throw api;
    await searched(api);
    const [first, ...others] = api.repositories.map((each) => this.repository(api, each));
    if (!first) throw new GitUnavailableError('noRepository');
    return [first, ...others];
  }

  dispose(): void {
    for (const { listener } of this.seen.values()) listener.dispose();
    vscode.Disposable.from(this.changed, ...this.subscriptions).dispose();
  }

  private repository(api: Api, of: ApiRepository): GitRepository {
    const known =
      this.known.get(of) ?? new ExtensionRepository(of, (uri) => api.getRepository(uri));
    this.known.set(of, known);
    return known;
  }

  private async find(): Promise<Api | GitUnavailableError> {
    if (this.subscriptions.length === 0) {
      this.subscriptions.push(vscode.extensions.onDidChange(() => void this.findLater()));
    }
    if (!vscode.workspace.isTrusted) return new GitUnavailableError('restricted');
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return new GitUnavailableError('missing');
    const git = await extension.activate();
    const wanted = vscode.workspace.getConfiguration('git', null).get('enabled') !== false;
    if (!git.enabled) this.awaitEnablement(git);
    if (!wanted) return new GitUnavailableError('disabled');
    if (!git.enabled) return new GitUnavailableError('notInstalled');
    const api = this.followed ?? git.getAPI(1);
    if (!this.followed) this.follow(api);
    return api;
  }

  /** What was asked for before there was a Git to ask can be asked again. */
  private async findLater(): Promise<void> {
    if (this.followed) return;
    const found = await this.find();
    if (found instanceof GitUnavailableError) return;
    if (found.repositories.length === 0) return;
    this.changed.fire();
  }

  private awaitEnablement(git: GitExtension): void {
    if (this.awaited === git) return;
    this.awaited = git;
    this.subscriptions.push(git.onDidChangeEnablement(() => void this.findLater()));
  }

  private follow(api: Api): void {
    this.followed = api;
    this.subscriptions.push(
      api.onDidOpenRepository((repository) => {
        this.watch(repository);
        this.changed.fire();
      }),
      api.onDidCloseRepository(({ rootUri }) => {
        this.seen.get(rootUri.toString())?.listener.dispose();
        this.seen.delete(rootUri.toString());
        this.changed.fire();
      }),
    );
    api.repositories.forEach((repository) => this.watch(repository));
  }

  private watch(repository: ApiRepository): void {
    const root = repository.rootUri.toString();
    this.seen.get(root)?.listener.dispose();
    this.seen.set(root, {
      remotes: JSON.stringify(remotesOf(repository)),
      listener: repository.state.onDidChange(() => this.compare(repository)),
    });
  }

  private compare(repository: ApiRepository): void {
    const entry = this.seen.get(repository.rootUri.toString());
    const remotes = JSON.stringify(remotesOf(repository));
    if (!entry || entry.remotes === remotes) return;
    entry.remotes = remotes;
    this.changed.fire();
  }
}

/** Ends when the Git extension has searched the workspace; fails when that takes too long. */
async function searched(api: Api): Promise<void> {
  if (api.state === 'initialized') return;
  let subscription: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      subscription = api.onDidChangeState((state) => {
        if (state === 'initialized') resolve();
      });
      timer = setTimeout(() => reject(new GitUnavailableError('notReady')), patience);
    });
  } finally {
    clearTimeout(timer);
    subscription?.dispose();
  }
}
