import type { components } from '@octokit/openapi-types';
import type { Session } from '../polite';
import type { GitHubWork, LinkedPullRequest } from '../work';
import { count, fields, isNone, list, text, webAddress } from './fields';
import { repositoryAt } from './issues';
import { stateOf } from './pullRequestState';
import { pathOf, reading } from './requests';

type Schemas = components['schemas'];
type EventKey = keyof Schemas['timeline-cross-referenced-event'];
type SourceKey = keyof Schemas['timeline-cross-referenced-event']['source'];
type IssueKey = keyof Schemas['issue'];
type PullKey = keyof NonNullable<Schemas['issue']['pull_request']>;

/** What has happened to issues. */
export function timeline(session: Session): Pick<GitHubWork, 'linkedPullRequests'> {
  return {
    linkedPullRequests: (repository, number, signal) =>
      reading(session, signal, async (request) => {
        const { data } = await session.client.request(
          'GET /repos/{owner}/{repo}/issues/{issue_number}/timeline',
          { ...pathOf(repository), issue_number: number, per_page: 100, request },
        );
        // What names the issue twice stands there once.
        const linked = new Map(
          list(data)
            .flatMap(linkedBy)
            .map((pull) => [pull.url, pull]),
        );
        return [...linked.values()];
      }),
  };
}

/** The pull request that an event is about; none for events of other kinds. */
function linkedBy(value: unknown): LinkedPullRequest[] {
  const { event, source } = fields<EventKey>(value);
  if (event !== 'cross-referenced' || isNone(source)) return [];
  const { issue: named } = fields<SourceKey>(source);
  if (isNone(named)) return [];
  const issue = fields<IssueKey>(named);
  if (isNone(issue.pull_request)) return [];
  const { merged_at } = fields<PullKey>(issue.pull_request);
  return [
    {
      repository: repositoryAt(issue.repository_url),
      number: count(issue.number),
      title: text(issue.title),
      url: webAddress(issue.html_url),
      state: stateOf({ state: issue.state, draft: issue.draft, merged_at }),
    },
  ];
}
