import * as vscode from 'vscode';
import { isHandbookFile, isLeftOut } from './fileNames';
import type { HandbookFolder } from './openHandbook';
import { usualFolders } from './places';
import { onDidEdit } from './unsaved';

/** How long changes are gathered, in milliseconds: a switched branch changes many files at once. */
const quietTime = 100;

/** Files that may make a folder a handbook when they come. */
const firstFiles = [
  '_config.yml',
  'index.md',
  'README.md',
  'SUMMARY.md',
  '_index.md',
  '_category_.*',
  'mkdocs.*',
  'book.toml',
  '.gitbook.*',
  'docusaurus.config.*',
  'hugo.*',
  'config.*',
];

export interface HandbookChanges {
  readonly pagesChanged: (folder: HandbookFolder, paths: ReadonlySet<string>) => void;
  /** A folder has become, or is no longer, a handbook. */
  readonly foldersChanged: () => void;
}

/** Watches the workspace's handbooks, and the places where one may appear. */
export class HandbookWatcher {
  private watchers: vscode.Disposable[] = [];
  private readonly changed = new Map<HandbookFolder, Set<string>>();
  private appeared = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changes: HandbookChanges) {}

  /** Watches these handbooks instead of those watched before. */
  watch(folders: readonly HandbookFolder[]): void {
    this.stop();
    for (const folder of folders) this.follow(folder);
    // One pattern for each depth: VS Code's globs drop an empty choice and a slash at a choice's end.
    const names = firstFiles.join(',');
    const below = usualFolders.filter((name) => name !== '').join(',');
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const inside = folders.map(({ root }) => partsBelow(uri, root)).find((parts) => parts);
      // Of a folder that comes or goes with all that is in it, only itself may be reported.
      const patterns = inside
        ? inside.map((_, index) => inside.slice(0, index + 1).join('/'))
        : [`{${names},${below}}`, `{${below}}/{${names}}`];
      for (const pattern of patterns) {
        this.listen(new vscode.RelativePattern(uri, pattern), () => this.noteAppearance());
      }
    }
  }

  private follow(folder: HandbookFolder): void {
    this.listen(new vscode.RelativePattern(folder.root, '**/*'), (uri, change) => {
      const path = folder.pathOf(uri);
      if (path !== undefined && matters(path, change)) this.note(folder, path);
    });
    for (const path of folder.beside) this.followBeside(folder, path);
    // What an editor holds counts before it is saved.
    this.watchers.push(
      onDidEdit((uri) => {
        const path = folder.pathOf(uri);
        if (path !== undefined && isHandbookFile(path)) this.note(folder, path);
      }),
    );
  }

  /** Settings that come or go may make it another handbook, or none. */
  private followBeside(folder: HandbookFolder, path: string): void {
    const uri = vscode.Uri.joinPath(folder.root, path);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name),
    );
    this.watchers.push(
      watcher,
      watcher.onDidChange(() => this.note(folder, path)),
      watcher.onDidCreate(() => this.noteAppearance()),
      watcher.onDidDelete(() => this.noteAppearance()),
    );
  }

  private noteAppearance(): void {
    this.appeared = true;
    this.schedule();
  }

  private note(folder: HandbookFolder, path: string): void {
    const paths = this.changed.get(folder) ?? new Set();
    this.changed.set(folder, paths.add(path));
    this.schedule();
  }

  dispose(): void {
    this.stop();
  }

  private stop(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = [];
    this.changed.clear();
    clearTimeout(this.timer);
  }

  private listen(
    pattern: vscode.RelativePattern,
    listener: (uri: vscode.Uri, change: 'created' | 'changed' | 'deleted') => void,
  ): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    this.watchers.push(
      watcher,
      watcher.onDidCreate((uri) => listener(uri, 'created')),
      watcher.onDidChange((uri) => listener(uri, 'changed')),
      watcher.onDidDelete((uri) => listener(uri, 'deleted')),
    );
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const changed = [...this.changed];
      this.changed.clear();
      if (this.appeared) {
        this.appeared = false;
        this.changes.foldersChanged();
      }
      for (const [folder, paths] of changed) this.changes.pagesChanged(folder, paths);
    }, quietTime);
  }
}

/**
 * Whether a handbook may say something else because of a change. What has come or gone may be a
 * folder with pages, or a picture that a page shows.
 */
function matters(path: string, change: 'created' | 'changed' | 'deleted'): boolean {
  if (isHandbookFile(path)) return true;
  const mayBeFolder = change !== 'changed' || !/[^/]\.[^/]*$/.test(path);
  return mayBeFolder && !path.split('/').some(isLeftOut);
}

/** The names that lead from one folder down to another; undefined where it is not inside. */
function partsBelow(from: vscode.Uri, to: vscode.Uri): string[] | undefined {
  if (to.path === from.path) return [];
  const prefix = from.path.endsWith('/') ? from.path : `${from.path}/`;
  const inside = to.scheme === from.scheme && to.path.startsWith(prefix);
  return inside ? to.path.slice(prefix.length).split('/') : undefined;
}
