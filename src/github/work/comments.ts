import type { components } from '@octokit/openapi-types';
import type { Session } from '../polite';
import type { GitHubWork, IssueComment, RepositoryName } from '../work';
import { count, fields, list, loginOf, text, time, webAddress } from './fields';
import { pathOf, reading, writing } from './requests';

type CommentKey = keyof components['schemas']['issue-comment'];

/** As many as GitHub gives at a time. */
const perPage = 100;

/** Comments of issues. */
export function comments(session: Session): Pick<GitHubWork, 'comments' | 'comment'> {
  const { client } = session;
  const pageOf = (
    repository: RepositoryName,
    number: number,
    since: Date | undefined,
    page: number,
    signal: AbortSignal,
  ) =>
    reading(session, signal, async (request) => {
      const { data, headers } = await client.request(
        'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
        {
          ...pathOf(repository),
          issue_number: number,
          ...(since ? { since: since.toISOString() } : {}),
          per_page: perPage,
          page,
          request,
        },
      );
      return { items: list(data).map(commentOf), last: lastPage(headers.link) };
    });
  return {
    comments: async (repository, number, since, signal) => {
      const first = await pageOf(repository, number, since, 1, signal);
      if (first.last <= 1) return first.items;
      const last = await pageOf(repository, number, since, first.last, signal);
      const before =
        first.last === 2 ? first : await pageOf(repository, number, since, first.last - 1, signal);
      return [...before.items, ...last.items].slice(-perPage);
    },
    comment: (repository, number, body, signal) =>
      writing(session, signal, async (request) => {
        const { data } = await client.request(
          'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
          { ...pathOf(repository), issue_number: number, body, request },
        );
        return commentOf(data);
      }),
  };
}

/** From the `link` header; 1 where there is none, as of a list with one page. */
function lastPage(link: string | undefined): number {
  const page = /[?&]page=(\d{1,6})[^<>]*>;\s*rel="last"/.exec(link ?? '')?.[1];
  return page === undefined ? 1 : Number(page);
}

function commentOf(value: unknown): IssueComment {
  const comment = fields<CommentKey>(value);
  return {
    id: count(comment.id),
    author: loginOf(comment.user),
    body: text(comment.body),
    url: webAddress(comment.html_url),
    created: time(comment.created_at),
  };
}
