import * as vscode from 'vscode';
import type { GitRepository, GitService } from '../../git/service';
import { repositoryOf, type HandbookSite } from './whichRepository';

/** Follows the window's repositories, and tells in which of them the work of a handbook is done. */
export class WorkRepositories implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** After a handbook's repository may be another one. Quiet until one was asked for. */
  readonly onDidChange = this.changed.event;
  private all: readonly GitRepository[] = [];
  private active: GitRepository | undefined;
  private searched: Promise<void> | undefined;
  private readonly subscriptions: { dispose(): unknown }[] = [this.changed];

  constructor(private readonly git: Pick<GitService, 'repositories' | 'onDidChangeRemotes'>) {}

  /**
   * As known now, and undefined where that cannot be told. The first question has the window's
   * repositories searched for.
   */
  of(handbook: HandbookSite): GitRepository | undefined {
    void this.search();
    return repositoryOf(handbook, this.all, this.active);
  }

  /** The same, after the search for the window's repositories. */
  async find(handbook: HandbookSite): Promise<GitRepository | undefined> {
    await this.search();
    return this.of(handbook);
  }

  isOpen(repository: GitRepository): boolean {
    return this.all.includes(repository);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private search(): Promise<void> {
    if (this.searched === undefined) {
      this.subscriptions.push(
        this.git.onDidChangeRemotes(() => void (this.searched = this.read())),
        vscode.window.onDidChangeActiveTextEditor(() => {
          if (this.takeEditor()) this.changed.fire();
        }),
      );
      this.searched = this.read();
    }
    return this.searched;
  }

  private async read(): Promise<void> {
    this.all = await this.open();
    if (this.active && !this.isOpen(this.active)) this.active = undefined;
    this.takeEditor();
    this.changed.fire();
  }

  /** None without Git, as in Restricted Mode; when there is one, `onDidChangeRemotes` says so. */
  private async open(): Promise<readonly GitRepository[]> {
    try {
      return await this.git.repositories();
    } catch {
      return [];
    }
  }

  /**
   * The active editor counts until another one in a repository is active: views are in none.
   * @returns whether that is another repository now
   */
  private takeEditor(): boolean {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const active = uri && this.all.find((repository) => repository.contains(uri));
    if (!active || active === this.active) return false;
    this.active = active;
    return true;
  }
}
