import type { PullRequest } from '../work';
import { flag, isNone, oneOf, time } from './fields';

/** What several answers of GitHub say about a pull request, unchecked. */
interface Facts {
  readonly state?: unknown;
  readonly draft?: unknown;
  readonly merged_at?: unknown;
}

/** One word for what GitHub says in three. */
export function stateOf({ state, draft, merged_at }: Facts): PullRequest['state'] {
  if (!isNone(merged_at)) {
    time(merged_at);
    return 'merged';
  }
  if (oneOf(state, ['open', 'closed']) === 'closed') return 'closed';
  return !isNone(draft) && flag(draft) ? 'draft' : 'open';
}
