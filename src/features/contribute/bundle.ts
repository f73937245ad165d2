/** From an issue to its pull request: a bundle of its own, loaded when a command is first used. */
import { claimIssue } from './claim/claimIssue';
import { startIssueBranch } from './startIssueBranch';

export { claimIssue, startIssueBranch };

/** What the bundle is, for whoever loads it. Whatever goes wrong in these, they tell the user. */
export interface ContributeCode {
  readonly claimIssue: typeof claimIssue;
  readonly startIssueBranch: typeof startIssueBranch;
}
