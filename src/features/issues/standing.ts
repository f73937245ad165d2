import { sameLogin } from '../../github/login';
import type { Issue } from '../../github/work';
import type { ClaimState } from '../claims/claim';
import type { ShownKind } from './kinds';

/** Whose an issue is. */
export type Standing = 'assigned' | 'waiting' | 'free' | 'taken';

/** What the user narrows the view down to; all of it must be met. */
export interface IssuesFilter {
  readonly labels: readonly string[];
  /** Words in GitHub's search syntax; empty for none. */
  readonly text: string;
}

export const noFilter: IssuesFilter = { labels: [], text: '' };

export const isFiltering = ({ labels, text }: IssuesFilter): boolean =>
  labels.length > 0 || text !== '';

/**
 * Whose an issue is. What GitHub says goes before what was claimed here; the claim tells more where the
 * issue was read before it was assigned.
 * @param claim how far the user's claim of it has come, where there is one
 */
export function standingOf(
  { assignees }: Pick<Issue, 'assignees'>,
  login: string | undefined,
  claim: ClaimState | undefined,
): Standing {
  if (assignees.some((each) => sameLogin(each, login))) return 'assigned';
  if (assignees.length > 0) return 'taken';
  switch (claim) {
    case 'claiming':
    case 'waiting':
      return 'waiting';
    case 'assigned':
    case 'submitted':
      return 'assigned';
    case 'lost':
    case 'merged':
    case undefined:
      return 'free';
  }
}

/**
 * Whether an issue stands in a kind's group; one with labels of two kinds stands in both.
 * @param kind undefined for what is of no kind
 */
export function isOfKind(
  issue: Pick<Issue, 'labels'>,
  kind: ShownKind | undefined,
  kinds: readonly ShownKind[],
): boolean {
  const has = ({ labels }: ShownKind): boolean => labels.some((label) => hasLabel(issue, label));
  return kind ? has(kind) : !kinds.some(has);
}

/** Whether an issue that is known meets a filter: the words are looked for in title and text. */
export function passes(
  issue: Pick<Issue, 'labels' | 'title' | 'body'>,
  { labels, text }: IssuesFilter,
): boolean {
  if (!labels.every((label) => hasLabel(issue, label))) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const content = `${issue.title}\n${issue.body}`.toLowerCase();
  return words.every((word) => content.includes(word));
}

function hasLabel({ labels }: Pick<Issue, 'labels'>, wanted: string): boolean {
  return labels.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}
