import * as vscode from 'vscode';
import type { GitRepository, GitService } from '../../git/service';
import type { WorkFacts } from '../../handbook/whereYouAre';
import type { FactsSource } from './facts';
import { FollowedRepository } from './followedRepository';
import { repositoryOf, type HandbookSite } from './whichRepository';

/** What Git knows of the contributor's work, in those of the window's repositories that count. */
export class GitFactsSource implements FactsSource, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private repositories: readonly GitRepository[] = [];
  private active: GitRepository | undefined;
  private readonly followed = new Map<GitRepository, FollowedRepository>();
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(private readonly git: GitService) {}

  current(handbook: HandbookSite): WorkFacts | undefined {
    this.start();
    const repository = repositoryOf(handbook, this.repositories, this.active);
    if (!repository) return undefined;
    const followed =
      this.followed.get(repository) ??
      new FollowedRepository(repository, () => this.changed.fire());
    this.followed.set(repository, followed);
    return followed.facts;
  }

  dispose(): void {
    vscode.Disposable.from(
      this.changed,
      ...this.subscriptions,
      ...this.followed.values(),
    ).dispose();
  }

  private start(): void {
    if (this.subscriptions.length > 0) return;
    this.subscriptions.push(
      this.git.onDidChangeRemotes(() => void this.find()),
      vscode.window.onDidChangeActiveTextEditor(() => {
        if (this.takeEditor()) this.changed.fire();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('handbook.branchName')) return;
        for (const followed of this.followed.values()) followed.renew();
      }),
    );
    void this.find();
  }

  private async find(): Promise<void> {
    this.repositories = await this.found();
    for (const [repository, followed] of this.followed) {
      if (this.repositories.includes(repository)) continue;
      followed.dispose();
      this.followed.delete(repository);
    }
    if (this.active && !this.repositories.includes(this.active)) this.active = undefined;
    this.takeEditor();
    this.changed.fire();
  }

  /** None without Git, as in Restricted Mode; when there is one, `onDidChangeRemotes` says so. */
  private async found(): Promise<readonly GitRepository[]> {
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
    const active = uri && this.repositories.find((repository) => repository.contains(uri));
    if (!active || active === this.active) return false;
    this.active = active;
    return true;
  }
}
