import type { PullRequestStatus } from '../../../github/work';

/** What is asked of a pull request's author next; the last three are up to others. */
export type AskedOfAuthor =
  | 'cleanUp'
  | 'resolveConflicts'
  | 'mendChecks'
  | 'answerReview'
  | 'markReady'
  | 'waitForChecks'
  | 'waitForReview'
  | 'waitForMerge';

/** What keeps a pull request from being merged and its author can do goes first. */
export function askedOfAuthor(status: PullRequestStatus): AskedOfAuthor {
  const { pullRequest, checks, reviews, conflicts } = status;
  if (pullRequest.state === 'merged') return 'cleanUp';
  if (conflicts) return 'resolveConflicts';
  if (checks === 'failed') return 'mendChecks';
  if (reviews === 'changesRequested') return 'answerReview';
  if (pullRequest.state === 'draft') return 'markReady';
  if (checks === 'running') return 'waitForChecks';
  return reviews === 'approved' ? 'waitForMerge' : 'waitForReview';
}
