import * as vscode from 'vscode';
import { usualFolders } from './discovery';
import { isHandbookFile } from './files';
import type { HandbookFolder } from './openHandbook';

/** How long changes are gathered, in milliseconds: a switched branch changes many files at once. */
const quietTime = 100;

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
    for (const folder of folders) {
      this.listen(new vscode.RelativePattern(folder.root, '**/*'), (uri) => {
        const path = folder.pathOf(uri);
        if (path === undefined || !isHandbookFile(path.split('/').at(-1) ?? '')) return;
        const paths = this.changed.get(folder) ?? new Set();
        this.changed.set(folder, paths.add(path));
        this.schedule();
      });
    }
    // One pattern for each depth: VS Code's globs drop an empty choice and a slash at a choice's end.
    const names = '{_config.yml,index.md,README.md}';
    const below = usualFolders.filter((name) => name !== '').join(',');
    for (const workspaceFolder of vscode.workspace.workspaceFolders ?? []) {
      if (folders.some(({ root }) => root.path.startsWith(workspaceFolder.uri.path))) continue;
      for (const pattern of [names, `{${below}}/${names}`]) {
        this.listen(new vscode.RelativePattern(workspaceFolder, pattern), () => {
          this.appeared = true;
          this.schedule();
        });
      }
    }
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

  private listen(pattern: vscode.RelativePattern, listener: (uri: vscode.Uri) => void): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    this.watchers.push(
      watcher,
      watcher.onDidCreate(listener),
      watcher.onDidChange(listener),
      watcher.onDidDelete(listener),
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
