import type { IssueFilter, RepositoryName } from '../../github/work';
import type { ShownKind } from './kinds';
import { labelTerm } from './query';
import type { IssuesFilter } from './standing';

/** How GitHub is asked for the issues of a group. */
export type Question =
  /** A list: it has no end that is too early, and can be asked for again conditionally. */
  | { readonly how: 'list'; readonly filter: IssueFilter }
  /** A search: for what no list can tell apart; GitHub gives the first thousand. */
  | { readonly how: 'search'; readonly query: string };

/** A group that GitHub is asked for. */
export interface Group {
  /** Undefined for what is of no kind. */
  readonly kind: ShownKind | undefined;
  readonly standing: 'free' | 'taken';
}

/** Asks for a group of a repository's open issues: as a list wherever one will do. */
export function questionFor(
  { kind, standing }: Group,
  kinds: readonly ShownKind[],
  filter: IssuesFilter,
  repository: RepositoryName,
): Question {
  const others = kind ? [] : kinds.flatMap(({ labels }) => labels);
  const own = kind?.labels ?? [];
  // A list takes labels that are all on an issue, with commas between them.
  const isListed =
    filter.text === '' &&
    others.length === 0 &&
    own.length <= 1 &&
    ![...own, ...filter.labels].some((label) => label.includes(','));
  if (isListed) {
    const labels = [...new Set([...own, ...filter.labels])];
    return { how: 'list', filter: { labels, assignee: { any: standing === 'taken' } } };
  }
  const terms = [
    `repo:${repository.owner}/${repository.name}`,
    'is:issue is:open',
    standing === 'taken' ? 'assignee:*' : 'no:assignee',
    ...(own.length > 0 ? [labelTerm(own)] : []),
    ...filter.labels.map((label) => labelTerm([label])),
    ...others.map((label) => `-${labelTerm([label])}`),
    filter.text,
  ];
  return { how: 'search', query: terms.filter(Boolean).join(' ') };
}
