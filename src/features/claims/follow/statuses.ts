import * as vscode from 'vscode';
import type { PullRequestStatus } from '../../../github/work';
import { keyOf, type IssueKey } from '../claim';

/** How the pull requests of claimed issues stood when GitHub was last asked; for this session. */
export class Statuses implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** By the issue's key. */
  private readonly known = new Map<string, PullRequestStatus>();

  of(issue: IssueKey): PullRequestStatus | undefined {
    return this.known.get(keyOf(issue));
  }

  /** Tells it only where it is another one than before. */
  put(issue: IssueKey, status: PullRequestStatus): void {
    const key = keyOf(issue);
    const before = this.known.get(key);
    this.known.set(key, status);
    if (JSON.stringify(before) !== JSON.stringify(status)) this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
