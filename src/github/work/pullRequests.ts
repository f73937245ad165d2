import { sameLogin } from '../login';
import type { components } from '@octokit/openapi-types';
import type { Session } from '../polite';
import type { GitHubWork, PullRequest, RepositoryName } from '../work';
import { commitId, count, fields, list, loginOf, text, time, webAddress } from './fields';
import { stateOf } from './pullRequestState';
import { pathOf, readingKnown, writing } from './requests';

type PullKey = keyof components['schemas']['pull-request'];
type EndKey = 'ref' | 'sha' | 'user';

/** Pull requests of repositories. */
export function pullRequests(
  session: Session,
): Pick<GitHubWork, 'pullRequests' | 'pullRequest' | 'createPullRequest'> {
  const { client } = session;
  return {
    pullRequests: (repository, head, etag, signal) =>
      readingKnown(
        session,
        signal,
        etag,
        (request, headers) =>
          client.request('GET /repos/{owner}/{repo}/pulls', {
            ...pathOf(repository),
            state: 'all',
            head,
            sort: 'created',
            direction: 'desc',
            headers,
            request,
          }),
        ({ data }) =>
          list(data)
            .map((pull) => pullRequestOf(pull, repository))
            // A head that GitHub cannot read it leaves out of the question, and gives all.
            .filter((pull) => isOf(pull, head)),
      ),
    pullRequest: (repository, number, etag, signal) =>
      readingKnown(
        session,
        signal,
        etag,
        (request, headers) =>
          client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
            ...pathOf(repository),
            pull_number: number,
            headers,
            request,
          }),
        ({ data }) => pullRequestOf(data, repository),
      ),
    createPullRequest: (repository, { title, body, head, base, draft }, signal) =>
      writing(session, signal, async (request) => {
        const { data } = await client.request('POST /repos/{owner}/{repo}/pulls', {
          ...pathOf(repository),
          title,
          body,
          head,
          base,
          draft,
          request,
        });
        return pullRequestOf(data, repository);
      }),
  };
}

function pullRequestOf(value: unknown, repository: RepositoryName): PullRequest {
  const pull = fields<PullKey>(value);
  const head = fields<EndKey>(pull.head);
  return {
    repository,
    number: count(pull.number),
    title: text(pull.title),
    url: webAddress(pull.html_url),
    state: stateOf(pull),
    head: { owner: loginOf(head.user), branch: text(head.ref), commit: commitId(head.sha) },
    base: { branch: text(fields<EndKey>(pull.base).ref) },
    author: loginOf(pull.user),
    updated: time(pull.updated_at),
  };
}

/** @param head `owner:branch`; owners are the same in upper and lower case, branches are not */
function isOf({ head: { owner, branch } }: PullRequest, head: string): boolean {
  const colon = head.indexOf(':');
  return sameLogin(owner, head.slice(0, colon)) && branch === head.slice(colon + 1);
}
