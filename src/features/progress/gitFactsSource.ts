import * as vscode from 'vscode';
import type { WorkFacts } from '../../handbook/whereYouAre';
import type { FactsSource } from './facts';
import { type FactsCode, FollowedRepository } from './followedRepository';
import { PerRepository } from './perRepository';
import type { HandbookSite } from './whichRepository';
import type { WorkRepositories } from './workRepositories';

/** What Git knows of the contributor's work, in those of the window's repositories that count. */
export class GitFactsSource implements FactsSource, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly followed: PerRepository<FollowedRepository>;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly repositories: WorkRepositories,
    code: () => Promise<FactsCode>,
  ) {
    const tell = (): void => this.changed.fire();
    this.followed = new PerRepository(
      repositories,
      (repository) => new FollowedRepository(repository, code, tell),
    );
    this.subscription = vscode.Disposable.from(
      this.changed,
      this.followed,
      repositories.onDidChange(tell),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('handbook.branchName')) return;
        for (const followed of this.followed.all()) followed.renew();
      }),
    );
  }

  current(handbook: HandbookSite): WorkFacts | undefined {
    const repository = this.repositories.of(handbook);
    return repository && this.followed.of(repository).facts;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
