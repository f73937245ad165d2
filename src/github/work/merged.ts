import type { components } from '@octokit/openapi-types';
import type { Session } from '../polite';
import type { GitHubWork, MergedPullRequest } from '../work';
import { count, fields, list, loginOf, text, time, webAddress } from './fields';
import { pathOf, reading } from './requests';

type Found = components['schemas']['issue-search-result-item'];
type PullKey = keyof NonNullable<Found['pull_request']>;

const perPage = 100;
const most = 500;

/** What was merged into repositories. */
export function merged(session: Session): Pick<GitHubWork, 'mergedSince'> {
  return {
    mergedSince: async (repository, since, signal) => {
      const { owner, repo } = pathOf(repository);
      // GitHub counts in seconds.
      const from = `${since.toISOString().slice(0, 19)}Z`;
      const found: MergedPullRequest[] = [];
      for (let page = 1, hasMore = true; hasMore && found.length < most; page++) {
        const part = await reading(session, signal, async (request) => {
          const { data } = await session.client.request('GET /search/issues', {
            q: `repo:${owner}/${repo} is:pr is:merged merged:>=${from}`,
            sort: 'created',
            order: 'asc',
            per_page: perPage,
            page,
            request,
          });
          const { total_count, items } = fields<keyof typeof data>(data);
          return { total: count(total_count), items: list(items).map(mergedOf) };
        });
        found.push(...part.items);
        hasMore = part.items.length > 0 && page * perPage < part.total;
      }
      return found
        .filter(({ merged: time }) => time > since)
        .sort((a, b) => a.merged.getTime() - b.merged.getTime());
    },
  };
}

function mergedOf(value: unknown): MergedPullRequest {
  const found = fields<keyof Found>(value);
  return {
    number: count(found.number),
    title: text(found.title),
    url: webAddress(found.html_url),
    author: loginOf(found.user),
    merged: time(fields<PullKey>(found.pull_request).merged_at),
  };
}
