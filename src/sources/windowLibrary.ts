import * as vscode from 'vscode';
import type { Handbook } from '../handbook/model';
import { bundledRoot } from './bundledFileSystem';
import { findHandbook } from './discovery';
import type { GitHubHandbook } from './github/handbook';
import type { GitHubHandbookChange, GitHubHandbooks } from './github/handbooks';
import { githubNotices } from './github/notices';
import { githubSource } from './github/source';
import { handbookScheme } from './handbookFileSystem';
import {
  HandbookReadError,
  type HandbookLibrary,
  type OpenHandbook,
  type PageOfHandbook,
} from './library';
import { HandbookFolder, type Reader } from './openHandbook';
import type { WorkspaceRemotes } from './remotes';
import { HandbookWatcher } from './watcher';

/** The workspace's handbooks, those of other repositories and the bundled one: reads them on first use, then follows changes. */
export class WindowLibrary implements HandbookLibrary {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  current: readonly OpenHandbook[] = [];
  private ownNotices: readonly string[] = [];

  private folders: readonly HandbookFolder[] = [];
  private remotes: readonly string[] = [];
  private loading: Promise<void> | undefined;
  /** Resolves when that reading knows which handbooks there are; never, when it is overtaken. */
  private found: Promise<void> = Promise.resolve();
  /** Resolves when it has come as far as the trees; never, when it is overtaken. */
  private trees: Promise<void> = Promise.resolve();
  /** Counts readings, so that one that was overtaken publishes nothing. */
  private reading = 0;
  private readonly watcher: HandbookWatcher;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly reader: Reader,
    private readonly workspaceRemotes: WorkspaceRemotes,
    private readonly github: GitHubHandbooks,
  ) {
    this.watcher = new HandbookWatcher({
      pagesChanged: (folder, paths) => void this.update(folder, paths),
      foldersChanged: () => void this.readAgain(),
    });
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.watcher,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.reload()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.reload()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('handbook')) this.reload();
      }),
      github.onDidChange((change) => void this.takeGitHub(change)),
      workspaceRemotes.onDidChange(() => {
        if (this.loading) void this.readRemotes().then(() => this.publish());
      }),
    );
  }

  async load(): Promise<readonly OpenHandbook[]> {
    if (!this.loading) {
      const loading = this.read();
      this.loading = loading;
      // A failed reading is not kept: the next caller tries again.
      loading.catch(() => {
        if (this.loading === loading) this.loading = undefined;
      });
    }
    await this.loading;
    // Pages may have changed since that reading.
    return this.current;
  }

  async ids(): Promise<readonly string[]> {
    if (this.loading) {
      await Promise.race([this.found, this.loading]);
      return this.folders.map(({ id }) => id);
    }
    const { folders } = await this.find();
    return folders.map(({ id }) => id);
  }

  async loadTrees(): Promise<readonly OpenHandbook[]> {
    const loaded = this.load();
    await Promise.race([this.trees, loaded]);
    return this.current;
  }

  get notices(): readonly string[] {
    return [...this.ownNotices, ...githubNotices(this.github)];
  }

  async refresh(): Promise<void> {
    await Promise.all([this.github.check(), this.readAgain()]);
  }

  private async readAgain(): Promise<void> {
    this.loading = undefined;
    try {
      await this.load();
    } catch {
      // The views ask again and show the failure.
      this.changed.fire();
    }
  }

  pageOf(uri: vscode.Uri): PageOfHandbook | undefined {
    for (const folder of this.folders) {
      const path = folder.pathOf(uri);
      const handbook = this.current.find(({ id }) => id === folder.id);
      const page = handbook?.page(path);
      if (handbook && page) return { handbook, page };
    }
    return undefined;
  }

  async mayHold(document: vscode.Uri): Promise<boolean> {
    if (document.scheme === handbookScheme) return true;
    const folder = vscode.workspace.getWorkspaceFolder(document);
    const found = folder && (await findHandbook(folder.uri));
    return found !== undefined && 'root' in found;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Reads again only what a feature has asked for before. */
  private reload(): void {
    if (this.loading) void this.readAgain();
  }

  private async read(): Promise<void> {
    const reading = ++this.reading;
    let foldersAreKnown = (): void => undefined;
    this.found = new Promise((resolve) => (foldersAreKnown = resolve));
    let treesAreKnown = (): void => undefined;
    this.trees = new Promise((resolve) => (treesAreKnown = resolve));
    const remotes = this.readRemotes();
    const { folders, notices } = await this.find();
    if (reading !== this.reading && this.loading) return this.loading;
    this.folders = folders;
    foldersAreKnown();
    this.watcher.watch(folders.filter(({ origin }) => origin === 'workspace'));
    const readings = folders.map((folder) =>
      readFolder(folder, () => {
        if (reading === this.reading) this.publish();
      }),
    );
    void Promise.all([remotes, ...readings.map(({ tree }) => tree)]).then(() => {
      if (reading !== this.reading) return;
      this.publish();
      treesAreKnown();
    });
    const outcomes = await Promise.allSettled(readings.map(({ whole }) => whole));
    await remotes;
    const failures = outcomes.flatMap((outcome, index) =>
      outcome.status === 'rejected'
        ? [{ folder: folders[index], reason: outcome.reason as unknown }]
        : [],
    );
    if (folders.length > 0 && failures.length === folders.length) {
      throw new HandbookReadError('No handbook could be read.', { cause: failures[0]?.reason });
    }
    if (reading !== this.reading && this.loading) return this.loading;
    this.ownNotices = [
      ...notices,
      ...failures.map(({ folder }) =>
        vscode.l10n.t('The handbook in {0} could not be read.', folder?.root.path ?? ''),
      ),
    ];
    this.publish();
  }

  private async find(): Promise<{ folders: HandbookFolder[]; notices: string[] }> {
    const folders: HandbookFolder[] = [];
    const notices: string[] = [];
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const found = await findHandbook(uri);
      if (found && 'missing' in found) {
        notices.push(
          vscode.l10n.t(
            'There is no folder {0}, which the setting handbook.path names.',
            found.missing,
          ),
        );
      } else if (found) {
        folders.push(this.folder(found.root.toString(), 'workspace', found.root, found.beside));
      }
    }
    const stored = await Promise.all(
      this.github.list().map(async (handbook) => ({
        handbook,
        isStored: (await handbook.snapshot()) !== undefined,
      })),
    );
    for (const { handbook, isStored } of stored) {
      if (isStored) folders.push(this.gitHubFolder(handbook));
    }
    if (bundledSetting() !== 'off') {
      folders.push(this.folder('bundled', 'bundled', bundledRoot));
    }
    return { folders, notices };
  }

  /** The folder as it is known, so that only what has changed in it is read; else a new one. */
  private folder(
    id: string,
    origin: OpenHandbook['origin'],
    root: vscode.Uri,
    beside: readonly string[] = [],
  ): HandbookFolder {
    const known = this.folders.find((each) => each.id === id);
    const isSame = known?.beside.join('\n') === beside.join('\n');
    return known && isSame ? known : new HandbookFolder(id, origin, root, this.reader, { beside });
  }

  private gitHubFolder(handbook: GitHubHandbook): HandbookFolder {
    const { root } = handbook;
    return (
      this.folders.find(({ id }) => id === root.toString()) ??
      new HandbookFolder(root.toString(), 'github', root, this.reader, githubSource(handbook))
    );
  }

  /** A handbook that was fetched for the first time is a new folder; else only its pages are new. */
  private async takeGitHub({ handbook, paths }: GitHubHandbookChange): Promise<void> {
    if (!this.loading) return;
    const folder = this.folders.find(({ id }) => id === handbook.root.toString());
    if (paths.length === 0) this.changed.fire();
    else if (folder) await this.update(folder, new Set(paths));
    else await this.readAgain();
  }

  private async update(folder: HandbookFolder, paths: ReadonlySet<string>): Promise<void> {
    try {
      const isNew = await folder.update(paths);
      if (isNew && this.folders.includes(folder)) this.publish();
    } catch {
      // Something is wrong with the folder itself: the next reading says what.
      await this.readAgain();
    }
  }

  /** Never fails: the remotes only tell whether the bundled handbook applies, the rest is read without. */
  private async readRemotes(): Promise<void> {
    try {
      this.remotes = await this.workspaceRemotes.repositories();
    } catch {
      // They stay as they were last known.
    }
  }

  private publish(): void {
    this.current = this.folders.flatMap((folder) => {
      const open = folder.open((model) => folder.origin !== 'bundled' || this.applies(model));
      return open ? [open] : [];
    });
    this.changed.fire();
  }

  private applies({ config }: Handbook): boolean {
    const repository = config.repository?.toLowerCase();
    return (
      bundledSetting() === 'everywhere' ||
      this.remotes.some((remote) => remote.toLowerCase() === repository)
    );
  }
}

/**
 * Starts to read a folder. `tree` resolves when its tree is known, or it cannot be read.
 * @param onDrawing is called when its workflow can be drawn, before the rest is known
 */
function readFolder(
  folder: HandbookFolder,
  onDrawing: () => void,
): { tree: Promise<void>; whole: Promise<void> } {
  let whole = Promise.resolve();
  const tree = new Promise<void>((resolve) => {
    whole = folder.readAll((part) => {
      if (part === 'tree') resolve();
      else onDrawing();
    });
    whole.then(resolve, () => resolve());
  });
  return { tree, whole };
}

function bundledSetting(): 'auto' | 'everywhere' | 'off' {
  return vscode.workspace.getConfiguration('handbook').get('bundled', 'auto');
}
