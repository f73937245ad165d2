import { GraphQLError } from 'graphql';

/** How much of a list is asked for. */
export interface Bounds {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A failure with the type that GitHub gives. */
export const failed = (type: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { type } });

/**
 * A list as GraphQL gives it. GitHub wants to know how many are wanted, at most a hundred, where
 * more than their number is asked for.
 */
export function connection<T>(all: readonly T[], bounds: Bounds, nodeOf: (item: T) => unknown) {
  const part = (): { items: readonly T[]; start: number } => {
    const count = bounds.first ?? bounds.last;
    if (count === undefined || count === null) {
      throw failed('MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value.');
    }
    if (count > 100 || count < 1) {
      throw failed('EXCESSIVE_PAGINATION', 'Requesting too many records, the limit is 100.');
    }
    const from = bounds.after ? positionOf(bounds.after) + 1 : 0;
    const to = bounds.before ? positionOf(bounds.before) : all.length;
    const start = bounds.first ? from : Math.max(from, to - count);
    return { items: all.slice(start, Math.min(to, start + count)), start };
  };
  return {
    totalCount: all.length,
    nodes: () => part().items.map(nodeOf),
    pageInfo: () => {
      const { items, start } = part();
      return {
        startCursor: items.length > 0 ? cursorOf(start) : null,
        endCursor: items.length > 0 ? cursorOf(start + items.length - 1) : null,
        hasPreviousPage: start > 0,
        hasNextPage: start + items.length < all.length,
      };
    },
  };
}

const cursorOf = (position: number): string => Buffer.from(`cursor:${position}`).toString('base64');

const positionOf = (cursor: string): number =>
  Number(Buffer.from(cursor, 'base64').toString().replace('cursor:', ''));
