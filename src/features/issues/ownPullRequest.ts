import type { PullRequestStatus } from '../../github/work';
import type { Claim } from '../claims/claim';
import { askedOfAuthor, type AskedOfAuthor } from '../claims/follow/askedOfAuthor';
import { pullRequestOf } from '../claims/follow/pullRequestPage';

/** The pull request that the user has submitted for an issue. */
export interface OwnPullRequest {
  readonly number: number;
  /** `owner/name#12` */
  readonly label: string;
  /** Its page on GitHub. */
  readonly url: string;
  /** As last heard; undefined where GitHub has not been asked for it in this session. */
  readonly status: PullRequestStatus | undefined;
  /** Whether nothing is left to do but to clean up. */
  readonly isMerged: boolean;
}

/**
 * The pull request of a claim, with what is known of it.
 * @param status of the claim's issue: maybe of an earlier pull request, which does not count then
 * @returns undefined where nothing was submitted
 */
export function ownPullRequest(
  claim: Claim | undefined,
  status: PullRequestStatus | undefined,
): OwnPullRequest | undefined {
  if (claim?.pullRequest === undefined) return undefined;
  const known = status?.pullRequest.number === claim.pullRequest ? status : undefined;
  return {
    number: claim.pullRequest,
    ...pullRequestOf(claim),
    status: known,
    isMerged: (known ? known.pullRequest.state : claim.state) === 'merged',
  };
}

/** The colour of the icon: by whether its author is asked for something, and how urgently. */
const colours: Readonly<Record<AskedOfAuthor, string>> = {
  cleanUp: 'charts.purple',
  resolveConflicts: 'charts.red',
  mendChecks: 'charts.red',
  answerReview: 'charts.orange',
  markReady: 'disabledForeground',
  waitForChecks: 'charts.yellow',
  waitForReview: 'charts.blue',
  waitForMerge: 'charts.green',
};

/** An id of VS Code's theme colours. */
export function colourOf({ status, isMerged }: OwnPullRequest): string {
  return colours[status ? askedOfAuthor(status) : isMerged ? 'cleanUp' : 'waitForReview'];
}
