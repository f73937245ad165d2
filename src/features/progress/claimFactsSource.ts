import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { WorkFacts } from '../../handbook/whereYouAre';
import type { GitHubAccess } from '../../github/connect';
import type { Claim } from '../claims/claim';
import type { Claims } from '../claims/claims';
import { projectRepository } from '../github/project';
import type { Project } from './claimFacts';
import type { FactsSource } from './facts';
import type { HandbookSite } from './whichRepository';
import type { WorkRepositories } from './workRepositories';

export interface ClaimFactsDependencies {
  readonly claims: Pick<Claims, 'all' | 'onDidChange'>;
  readonly repositories: Pick<WorkRepositories, 'of'>;
  readonly github: Pick<GitHubAccess, 'host' | 'knows'>;
  /** What is loaded before Git is asked. */
  readonly code: () => Pick<Core, 'claimOfWork' | 'withClaims'> | undefined;
}

/** What Git knows, and what GitHub has told of the user's claims; asks nobody itself. */
export class ClaimFactsSource implements FactsSource, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly git: FactsSource,
    private readonly deps: ClaimFactsDependencies,
  ) {
    const tell = (): void => this.changed.fire();
    this.subscription = vscode.Disposable.from(
      this.changed,
      git.onDidChange(tell),
      deps.claims.onDidChange(tell),
    );
  }

  current(handbook: HandbookSite): WorkFacts | undefined {
    const facts = this.git.current(handbook);
    const claims = this.deps.claims.all();
    const code = this.deps.code();
    if (!facts || claims.length === 0 || !code) return facts;
    return code.withClaims(facts, claims, this.projectOf(handbook));
  }

  /** The claim of the issue that the branch which is checked out is for. */
  claim(handbook: HandbookSite): Claim | undefined {
    const facts = this.git.current(handbook);
    const code = this.deps.code();
    return facts && code?.claimOfWork(facts, this.deps.claims.all(), this.projectOf(handbook));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** As known now. */
  private projectOf(handbook: HandbookSite): Project | undefined {
    const { repositories, github } = this.deps;
    return projectRepository(
      { applies: true, repository: handbook.model.config.repository },
      repositories.of(handbook)?.remotes ?? [],
      github.host,
      (host) => github.knows(host),
    );
  }
}
