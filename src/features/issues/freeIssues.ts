import { trackKinds } from './kinds';
import { Pages } from './pages';
import type { ProjectIssues } from './projectIssues';
import { noFilter } from './standing';

/** How many issues nobody has taken. */
export interface FreeIssues {
  readonly count: number;
  /** Whether there are more, which were not asked for. */
  readonly hasMore: boolean;
}

/** Where not all open issues are known, each track costs a question. */
const mostQuestions = 10;

/**
 * How many issues are free for each track, by its name, as far as the repository's labels tell them
 * apart. What cannot be had is left out.
 * @param tracks names
 * @throws what GitHub failed with, where nothing is known
 */
export async function freeIssues(
  issues: ProjectIssues,
  tracks: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FreeIssues>> {
  await issues.load(signal);
  const kinds = trackKinds(tracks, issues.labels);
  const asked = issues.isComplete ? kinds : kinds.slice(0, mostQuestions);
  const counts = await Promise.all(
    asked.map(async (kind) => {
      const free = issues.of(kind, 'free', [], noFilter);
      if (!(free instanceof Pages))
        return [kind.name, { count: free.length, hasMore: false }] as const;
      await free.load(signal);
      const count = free.items.filter((issue) => issues.standing(issue) === 'free').length;
      const isKnown = free.isLoaded && free.failure === undefined;
      return isKnown ? ([kind.name, { count, hasMore: free.hasMore }] as const) : undefined;
    }),
  );
  return new Map(counts.filter((each) => each !== undefined));
}
