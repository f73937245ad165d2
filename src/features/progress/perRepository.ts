import type * as vscode from 'vscode';
import type { GitRepository } from '../../git/service';
import type { WorkRepositories } from './workRepositories';

/** Keeps one of something for each repository that is asked for, until that is closed. */
export class PerRepository<T extends vscode.Disposable> implements vscode.Disposable {
  private readonly kept = new Map<GitRepository, T>();
  private readonly subscription: vscode.Disposable;

  constructor(
    repositories: Pick<WorkRepositories, 'isOpen' | 'onDidChange'>,
    private readonly make: (repository: GitRepository) => T,
  ) {
    this.subscription = repositories.onDidChange(() => {
      for (const [repository, one] of this.kept) {
        if (repositories.isOpen(repository)) continue;
        one.dispose();
        this.kept.delete(repository);
      }
    });
  }

  of(repository: GitRepository): T {
    const one = this.kept.get(repository) ?? this.make(repository);
    this.kept.set(repository, one);
    return one;
  }

  all(): Iterable<T> {
    return this.kept.values();
  }

  dispose(): void {
    this.subscription.dispose();
    for (const one of this.kept.values()) one.dispose();
  }
}
