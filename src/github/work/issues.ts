import type { components } from '@octokit/openapi-types';
import { GitHubError } from '../errors';
import type { Issue, Label, RepositoryName } from '../work';
import {
  count,
  fields,
  isNone,
  list,
  loginOf,
  oneOf,
  text,
  textOrNone,
  time,
  webAddress,
} from './fields';
import type { GitHubWork } from '../work';
import type { Session } from '../polite';
import { goesOn, pathOf, reading, readingKnown, writing } from './requests';

type Schemas = components['schemas'];
type IssueKey = keyof Schemas['issue'];
type LabelKey = keyof Exclude<Schemas['issue']['labels'][number], string>;

type Issues = Pick<GitHubWork, 'issues' | 'search' | 'labels' | 'issue' | 'assign' | 'createIssue'>;

/** How many a page has; GitHub gives a hundred at most. */
const perPage = 100;
const foundPerPage = 50;
/** A search gives no more, whatever its total. */
const mostFound = 1000;

/** Issues of repositories. */
export function issues(session: Session): Issues {
  const { client } = session;
  return {
    issues: (repository, { labels = [], assignee }, page, etag, signal) =>
      readingKnown(
        session,
        signal,
        etag,
        (request, headers) =>
          client.request('GET /repos/{owner}/{repo}/issues', {
            ...pathOf(repository),
            state: 'open',
            ...(labels.length > 0 ? { labels: labels.join(',') } : {}),
            ...(assignee === undefined ? {} : { assignee: assigneeOf(assignee) }),
            per_page: perPage,
            page,
            headers,
            request,
          }),
        ({ data, headers }) => ({
          items: issuesOf(data),
          hasMore: goesOn(headers),
        }),
      ),
    search: (query, page, signal) =>
      reading(session, signal, async (request) => {
        const { data } = await client.request('GET /search/issues', {
          q: query,
          per_page: foundPerPage,
          page,
          request,
        });
        const found = fields<keyof typeof data>(data);
        const total = count(found.total_count);
        return {
          items: issuesOf(found.items),
          hasMore: page * foundPerPage < Math.min(total, mostFound),
          total,
        };
      }),
    labels: (repository, page, etag, signal) =>
      readingKnown(
        session,
        signal,
        etag,
        (request, headers) =>
          client.request('GET /repos/{owner}/{repo}/labels', {
            ...pathOf(repository),
            per_page: perPage,
            page,
            headers,
            request,
          }),
        ({ data, headers }) => ({
          items: list(data).map(labelOf),
          hasMore: goesOn(headers),
        }),
      ),
    issue: (repository, number, etag, signal) =>
      readingKnown(
        session,
        signal,
        etag,
        (request, headers) =>
          client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
            ...pathOf(repository),
            issue_number: number,
            headers,
            request,
          }),
        ({ data }) => {
          if (isPullRequest(data)) throw new GitHubError({ kind: 'notFound' });
          return issueOf(data);
        },
      ),
    assign: (repository, number, login, signal) =>
      writing(session, signal, async (request) => {
        const { data } = await client.request(
          'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
          { ...pathOf(repository), issue_number: number, assignees: [login], request },
        );
        return issueOf(data);
      }),
    createIssue: (repository, { title, body, labels }, signal) =>
      writing(session, signal, async (request) => {
        const { data } = await client.request('POST /repos/{owner}/{repo}/issues', {
          ...pathOf(repository),
          title,
          body,
          labels: [...labels],
          request,
        });
        return issueOf(data);
      }),
  };
}

/** GitHub's words for anybody and nobody. */
const assigneeOf = (assignee: string | { readonly any: boolean }): string =>
  typeof assignee === 'string' ? assignee : assignee.any ? '*' : 'none';

/** To GitHub each pull request is an issue too. */
const isPullRequest = (value: unknown): boolean => !isNone(fields<IssueKey>(value).pull_request);

const issuesOf = (data: unknown): Issue[] =>
  list(data)
    .filter((item) => !isPullRequest(item))
    .map(issueOf);

function issueOf(value: unknown): Issue {
  const issue = fields<IssueKey>(value);
  return {
    repository: repositoryAt(issue.repository_url),
    number: count(issue.number),
    title: text(issue.title),
    body: textOrNone(issue.body),
    url: webAddress(issue.html_url),
    state: oneOf(issue.state, ['open', 'closed']),
    labels: list(issue.labels).map(labelOf),
    assignees: (isNone(issue.assignees) ? [] : list(issue.assignees)).map((user) =>
      text(fields<'login'>(user).login),
    ),
    author: loginOf(issue.user),
    comments: count(issue.comments),
    created: time(issue.created_at),
    updated: time(issue.updated_at),
  };
}

/** GitHub's grey. */
const noColour = 'ededed';

function labelOf(value: unknown): Label {
  if (typeof value === 'string') return { name: value, colour: noColour };
  const { name, color } = fields<LabelKey>(value);
  const isColour = typeof color === 'string' && /^[0-9a-f]{6}$/i.test(color);
  return { name: textOrNone(name), colour: isColour ? color : noColour };
}

/** The repository whose address in the API this is. */
export function repositoryAt(address: unknown): RepositoryName {
  const [, owner, name] = /\/repos\/([^/]+)\/([^/]+)$/.exec(text(address)) ?? [];
  if (owner === undefined || name === undefined) {
    throw new GitHubError({ kind: 'unexpected', status: 200 });
  }
  return { owner, name };
}
