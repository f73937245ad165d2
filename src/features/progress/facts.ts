import type * as vscode from 'vscode';
import type { WorkFacts } from '../../handbook/whereYouAre';
import type { HandbookSite } from './whichRepository';

/** Whoever knows how far the contributor's work has come. */
export interface FactsSource {
  /** After the answer of `current` may have changed. */
  readonly onDidChange: vscode.Event<void>;
  /**
   * What is known now of the work that a handbook is about; undefined where nothing is. The first
   * question has it read, and followed from then on; before that, nothing is.
   */
  current(handbook: HandbookSite): WorkFacts | undefined;
}
