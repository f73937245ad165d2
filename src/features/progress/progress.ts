import type * as vscode from 'vscode';
import type { Core } from '../../core';
import type { Step } from '../../handbook/model';
import type { StepState } from '../../shared/diagramContent';
import type { OpenHandbook } from '../../sources/library';
import type { FactsSource } from './facts';
import { sentenceFor } from './reasons';

/** Where the contributor stands in a handbook's workflow. */
export interface Here {
  readonly step: Step;
  /** Ids of the steps that were done to come there. */
  readonly done: ReadonlySet<string>;
  /** One sentence in the reader's language. Untrusted text: it names branches. */
  readonly reason: string;
  readonly branch: string;
  /** The issue that the branch is for, as people write it. */
  readonly issue: string | undefined;
}

/** What every view of a workflow shows in the same way. */
export interface Progress {
  /** After an answer may have changed for another reason than the handbook itself. */
  readonly onDidChange: vscode.Event<void>;
  /** Undefined where it cannot be told, and where the handbook does not apply to the workspace. */
  of(handbook: OpenHandbook): Here | undefined;
}

/**
 * Matches the workflow of a handbook with the facts of the work.
 * @param code what is loaded once a handbook was read; before that, nothing can be told
 */
export function progressFrom(
  facts: FactsSource,
  code: () => Pick<Core, 'whereYouAre'> | undefined,
): Progress {
  return {
    onDidChange: facts.onDidChange,
    of: (handbook) => {
      const { workflow } = handbook.model;
      if (!handbook.applies || !workflow || Object.keys(workflow.journey).length === 0) return;
      const known = facts.current(handbook);
      const position = known && code()?.whereYouAre(workflow, known);
      const step = position && workflow.steps.find(({ id }) => id === position.step);
      if (!position || !step) return undefined;
      return {
        step,
        done: position.done,
        reason: sentenceFor(position.reason, known),
        branch: known.branch,
        issue: known.work?.issue,
      };
    },
  };
}

/** A step's state as seen from where the contributor stands. */
export function stateOf(here: Here | undefined, step: string): StepState | undefined {
  if (here?.step.id === step) return 'current';
  return here?.done.has(step) ? 'done' : undefined;
}
