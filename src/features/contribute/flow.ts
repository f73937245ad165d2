import type { GitRepository } from '../../git/service';
import type { Base } from '../../git/base';
import type { Claims } from '../claims/claims';
import type { IssueKind } from './branchName';
import type { Place } from './input';
import type { IssueReference } from './issue';
import type { IssueFacts, LookUp } from './issueLookUp';

/** What the user has said so far. Steps fill it in; going back leaves it, so answers are kept. */
export interface Draft {
  repositories: readonly GitRepository[];
  repository: GitRepository;
  issue: IssueReference | undefined;
  /** What was given for the issue before the user was asked. */
  issueText: string;
  /** What GitHub says of the issue; undefined where it was not asked, or did not say. */
  facts: IssueFacts | undefined;
  readonly lookUp: LookUp;
  readonly claims: Claims;
  /** Where an issue's repository is that names no host. */
  readonly defaultHost: string;
  kind: IssueKind | undefined;
  title: string;
  /** A name of the user's own; else it follows from the setting. */
  name: string | undefined;
  /** A base of the user's own; else it is proposed. */
  base: Base | undefined;
  /** Remotes that were fetched, or that the user goes on without fetching. */
  readonly settled: Set<string>;
}

/**
 * How a step ended: `next`, `skip` (it had nothing to ask), `back` to the last question, `again`
 * (ask the same anew), `cancel`, or `done`.
 */
export type Outcome = 'next' | 'skip' | 'back' | 'again' | 'cancel' | 'done';

export interface Step {
  /** Whether the step is one of the counted questions. */
  counted(draft: Draft): boolean;
  run(draft: Draft, place: Place): Promise<Outcome>;
}

/**
 * Runs steps in order, with a way back over those that asked something.
 * @returns whether the last step was reached and done
 */
export async function runSteps(steps: readonly Step[], draft: Draft): Promise<boolean> {
  const asked: number[] = [];
  let index = 0;
  for (let step = steps[index]; step; step = steps[index]) {
    switch (await step.run(draft, placeOf(steps, index, draft, asked.length > 0))) {
      case 'next':
        asked.push(index);
        index++;
        break;
      case 'skip':
        index++;
        break;
      case 'back':
        index = asked.pop() ?? 0;
        break;
      case 'again':
        break;
      case 'cancel':
        return false;
      case 'done':
        return true;
    }
  }
  return false;
}

function placeOf(steps: readonly Step[], index: number, draft: Draft, canGoBack: boolean): Place {
  const counted = steps.map((step) => step.counted(draft));
  const step = counted.slice(0, index + 1).filter(Boolean).length;
  return { step, totalSteps: counted.filter(Boolean).length, canGoBack };
}
