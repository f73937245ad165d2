/** From an issue to its pull request: a bundle of its own, loaded when a command is first used. */
import { openLink } from '../links/openLink';
import { provideTasks, resolveTask } from '../tasks/provider';
import { runChecks } from '../tasks/runChecks';
import { cleanUpBranch } from './branches/cleanUpBranch';
import { switchIssueBranch } from './branches/switchIssueBranch';
import { claimIssue } from './claim/claimIssue';
import { createIssue } from './newIssue/createIssue';
import { postIssue } from './newIssue/postIssue';
import { releaseChecklist } from './release/releaseChecklist';
import { startIssueBranch } from './startIssueBranch';
import { createPullRequest } from './submit/createPullRequest';
import { submitPullRequest } from './submit/submitPullRequest';

export {
  claimIssue,
  cleanUpBranch,
  createIssue,
  createPullRequest,
  openLink,
  postIssue,
  provideTasks,
  releaseChecklist,
  resolveTask,
  runChecks,
  startIssueBranch,
  submitPullRequest,
  switchIssueBranch as switchWork,
};

/** What the bundle is, for whoever loads it. Whatever goes wrong in these, they tell the user. */
export interface ContributeCode {
  readonly claimIssue: typeof claimIssue;
  readonly cleanUpBranch: typeof cleanUpBranch;
  readonly createIssue: typeof createIssue;
  readonly createPullRequest: typeof createPullRequest;
  readonly openLink: typeof openLink;
  readonly postIssue: typeof postIssue;
  readonly provideTasks: typeof provideTasks;
  readonly releaseChecklist: typeof releaseChecklist;
  readonly resolveTask: typeof resolveTask;
  readonly runChecks: typeof runChecks;
  readonly startIssueBranch: typeof startIssueBranch;
  readonly submitPullRequest: typeof submitPullRequest;
  readonly switchWork: typeof switchIssueBranch;
}
