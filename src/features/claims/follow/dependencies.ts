import type * as vscode from 'vscode';
import type { GitHubAccess } from '../../../github/connect';
import type { HandbookLibrary } from '../../../sources/library';
import type { ClaimFactsSource } from '../../progress/claimFactsSource';
import type { Claims } from '../claims';
import type { Statuses } from './statuses';

/** What following a claim needs of the window. */
export interface FollowDependencies {
  readonly claims: Claims;
  readonly statuses: Statuses;
  readonly github: Pick<GitHubAccess, 'work' | 'onDidChangeSessions'>;
  readonly library: Pick<HandbookLibrary, 'current' | 'onDidChange'>;
  readonly facts: Pick<ClaimFactsSource, 'claim' | 'onDidChange'>;
  /** Shared by all windows. */
  readonly memory: vscode.Memento;
}
