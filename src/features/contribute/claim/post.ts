import type { Issue, IssueComment, Known } from '../../../github/work';
import { isBeingClaimed } from '../../claims/claim';
import type { Claims } from '../../claims/claims';
import { earlierClaim, postClaim, type Claiming } from './comment';

/** What came of the user's word to post a comment. */
export type Posted =
  | { readonly kind: 'posted'; readonly issue: Issue | undefined }
  /** Nothing was posted: the issue is not free any more. */
  | { readonly kind: 'taken'; readonly issue: Issue }
  /** Nothing was posted: the account's comment is there. */
  | { readonly kind: 'earlier'; readonly comment: IssueComment }
  /** Nothing was posted: another window may be posting it. */
  | { readonly kind: 'unknown' };

/**
 * Posts the comment, unless something was faster while the user looked at it: somebody else, or the
 * user in another window or on GitHub. One conditional request more tells.
 * @param etag of the issue as it was looked at before
 */
export async function postIfFree(
  claiming: Claiming & { readonly claims: Pick<Claims, 'of'> },
  {
    sentence,
    comment,
    etag,
  }: Readonly<Record<'sentence' | 'comment', string>> & Pick<Known<Issue>, 'etag'>,
  signal: AbortSignal,
): Promise<Posted> {
  const { work, claims, claim: mine } = claiming;
  const other = claims.of(mine);
  const newer = await work.issue(mine, mine.number, etag, signal);
  if (newer) {
    if (!isFree(newer.value)) return { kind: 'taken', issue: newer.value };
    const texts = [sentence, comment, other?.comment];
    const earlier = await earlierClaim(claiming, newer.value, texts, signal);
    if (earlier) return { kind: 'earlier', comment: earlier };
  }
  if (isBeingClaimed(other, Date.now())) return { kind: 'unknown' };
  return { kind: 'posted', issue: await postClaim(claiming, comment, signal) };
}

/** Whether an issue went to somebody else, or was closed. */
export const isLost = (issue: Issue | undefined): issue is Issue =>
  issue !== undefined && !isFree(issue);

/** Whether an issue can be claimed. */
export const isFree = ({ state, assignees }: Issue): boolean =>
  state === 'open' && assignees.length === 0;
