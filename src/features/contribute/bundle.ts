/** From an issue to its pull request: a bundle of its own, loaded when a command is first used. */
import { openLink } from '../links/openLink';
import { claimIssue } from './claim/claimIssue';
import { createIssue } from './newIssue/createIssue';
import { postIssue } from './newIssue/postIssue';
import { startIssueBranch } from './startIssueBranch';
import { createPullRequest } from './submit/createPullRequest';
import { submitPullRequest } from './submit/submitPullRequest';

export {
  claimIssue,
  createIssue,
  createPullRequest,
  openLink,
  postIssue,
  startIssueBranch,
  submitPullRequest,
};

/** What the bundle is, for whoever loads it. Whatever goes wrong in these, they tell the user. */
export interface ContributeCode {
  readonly claimIssue: typeof claimIssue;
  readonly createIssue: typeof createIssue;
  readonly createPullRequest: typeof createPullRequest;
  readonly openLink: typeof openLink;
  readonly postIssue: typeof postIssue;
  readonly startIssueBranch: typeof startIssueBranch;
  readonly submitPullRequest: typeof submitPullRequest;
}
