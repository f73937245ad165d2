import type * as vscode from 'vscode';
import type { GitRepository } from '../../git/service';
import type { WorkFacts } from '../../handbook/whereYouAre';
import { branchTemplate } from './branchTemplate';
import type { GitFacts } from './gitFacts';

/** The part of the extension that asks Git for facts; loaded on first use. */
export interface FactsCode {
  readonly GitFacts: typeof GitFacts;
}

/** A repository's facts, read when it is followed and after each of its changes. */
export class FollowedRepository implements vscode.Disposable {
  facts: WorkFacts | undefined;
  private git: GitFacts | undefined;
  private readonly subscription: vscode.Disposable;
  /** Counts the readings that were asked for; those asked for during one are one together. */
  private wanted = 0;
  private isReading = false;
  private isDisposed = false;

  /** @param changed is called when the facts are others than before */
  constructor(
    private readonly repository: GitRepository,
    private readonly code: () => Promise<FactsCode>,
    private readonly changed: () => void,
  ) {
    this.subscription = repository.follow(() => this.renew());
    this.renew();
  }

  /** Reads again, after the reading that is under way. */
  renew(): void {
    this.wanted++;
    if (!this.isReading) void this.readAll();
  }

  dispose(): void {
    this.isDisposed = true;
    this.subscription.dispose();
  }

  private async readAll(): Promise<void> {
    this.isReading = true;
    for (let done = 0; done !== this.wanted && !this.isDisposed;) {
      done = this.wanted;
      this.take(await this.read());
    }
    this.isReading = false;
  }

  private take(facts: WorkFacts | undefined): void {
    if (this.isDisposed || JSON.stringify(facts) === JSON.stringify(this.facts)) return;
    this.facts = facts;
    this.changed();
  }

  private async read(): Promise<WorkFacts | undefined> {
    try {
      this.git ??= new (await this.code()).GitFacts(this.repository);
      return await this.git.read(branchTemplate(this.repository.root));
    } catch {
      // Git could not answer: nothing is known until the repository's next change.
      return undefined;
    }
  }
}
