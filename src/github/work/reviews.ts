import type { Reviews } from '../work';
import { count, fields, isNone, list, loginOf, oneOf, text } from './fields';

const decisions = ['APPROVED', 'CHANGES_REQUESTED', 'REVIEW_REQUIRED'] as const;

/**
 * How the reviews of a pull request stand, from GraphQL's fields of that name. A reviewer who asked
 * for changes and was asked to look again is waited for.
 */
export function reviewsOf(pull: {
  readonly latestOpinionatedReviews?: unknown;
  readonly reviewRequests?: unknown;
  readonly reviewDecision?: unknown;
}): { reviews: Reviews; asking: string[] } {
  const requests = fields<'totalCount' | 'nodes'>(pull.reviewRequests);
  const requested = list(requests.nodes).map(requestedLogin);
  const words = isNone(pull.latestOpinionatedReviews)
    ? []
    : list(fields<'nodes'>(pull.latestOpinionatedReviews).nodes).map(wordOf);
  const standing = words.filter(({ login }) => login === undefined || !requested.includes(login));
  const against = standing.filter(({ state }) => state === 'CHANGES_REQUESTED');
  const asking = against.flatMap(({ login }) => (login === undefined ? [] : [login]));
  if (against.length > 0) return { reviews: 'changesRequested', asking };
  const decision = isNone(pull.reviewDecision) ? undefined : oneOf(pull.reviewDecision, decisions);
  const isApproved = standing.some(({ state }) => state === 'APPROVED');
  if (isApproved && (decision ?? 'APPROVED') === 'APPROVED') return { reviews: 'approved', asking };
  const isAwaited = decision !== undefined || isApproved || count(requests.totalCount) > 0;
  return { reviews: isAwaited ? 'awaited' : 'none', asking };
}

/** Undefined for a team, whose members answer for themselves. */
function requestedLogin(value: unknown): string | undefined {
  const { requestedReviewer } = fields<'requestedReviewer'>(value);
  if (isNone(requestedReviewer)) return undefined;
  const { login } = fields<'login'>(requestedReviewer);
  return isNone(login) ? undefined : text(login);
}

function wordOf(value: unknown): { state: string; login: string | undefined } {
  const { state, author } = fields<'state' | 'author'>(value);
  return { state: text(state), login: loginOf(author) };
}
