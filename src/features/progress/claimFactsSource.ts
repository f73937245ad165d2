import * as vscode from 'vscode';
import type { WorkFacts } from '../../handbook/whereYouAre';
import type { Claim } from '../claims/claim';
import type { Claims } from '../claims/claims';
import { claimOfWork, withClaims, type Project } from './claimFacts';
import type { FactsSource } from './facts';
import type { HandbookSite } from './whichRepository';

/** What Git knows, and what GitHub has told of the user's claims; asks nobody itself. */
export class ClaimFactsSource implements FactsSource, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  /** @param projectOf the repository whose issues a handbook is about, as known now */
  constructor(
    private readonly git: FactsSource,
    private readonly claims: Pick<Claims, 'all' | 'onDidChange'>,
    private readonly projectOf: (handbook: HandbookSite) => Project | undefined,
  ) {
    const tell = (): void => this.changed.fire();
    this.subscription = vscode.Disposable.from(
      this.changed,
      git.onDidChange(tell),
      claims.onDidChange(tell),
    );
  }

  current(handbook: HandbookSite): WorkFacts | undefined {
    const facts = this.git.current(handbook);
    const claims = this.claims.all();
    if (!facts || claims.length === 0) return facts;
    return withClaims(facts, claims, this.projectOf(handbook));
  }

  /** The claim of the issue that the branch which is checked out is for. */
  claim(handbook: HandbookSite): Claim | undefined {
    const facts = this.git.current(handbook);
    return facts && claimOfWork(facts, this.claims.all(), this.projectOf(handbook));
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
