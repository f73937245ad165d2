import * as vscode from 'vscode';
import { ClaimFactsSource } from '../features/progress/claimFactsSource';
import { GitFactsSource } from '../features/progress/gitFactsSource';
import { type Progress, progressFrom } from '../features/progress/progress';
import type { Services } from './services';

/** Where the user stands, and the facts that tell it. */
export interface Standing {
  dispose(): void;
  readonly facts: ClaimFactsSource;
  readonly progress: Progress;
}

/** What Git knows, refined by what GitHub has told of the claims. */
export function openStanding({
  repositories,
  core,
  loadedCore,
  claims,
  github,
}: Services): Standing {
  const gitFacts = new GitFactsSource(repositories, core);
  const facts = new ClaimFactsSource(gitFacts, { claims, repositories, github, code: loadedCore });
  const parts = vscode.Disposable.from(facts, gitFacts);
  return {
    facts,
    progress: progressFrom(facts, loadedCore),
    dispose: () => void parts.dispose(),
  };
}
