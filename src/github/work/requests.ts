import { asking, doing } from '../asking';
import { GitHubError } from '../errors';
import { statusOf } from '../failures';
import type { Session } from '../polite';
import type { Known, RepositoryName } from '../work';

/** What Octokit is told about a request beside what it asks for. */
interface RequestOptions {
  readonly signal: AbortSignal;
  readonly retries?: number;
}

/** What reads: tried once more where a server failed at it. */
export function reading<T>(
  session: Session,
  signal: AbortSignal,
  ask: (request: RequestOptions) => Promise<T>,
): Promise<T> {
  return asking(session, signal, (ended) => ask({ signal: ended }));
}

/**
 * What writes, for which GitHub wants to know who does it: tried once. Only a rate limit's short
 * time is waited for, since nothing was done then.
 * @throws {GitHubError} `uncertain` where it is not known whether it was done
 */
export function writing<T>(
  session: Session,
  signal: AbortSignal,
  act: (request: RequestOptions) => Promise<T>,
): Promise<T> {
  return asAccount(session, () =>
    doing(session, signal, (ended) => act({ signal: ended, retries: 0 })),
  );
}

/** An answer, as far as it is needed to ask again. */
interface Answer {
  readonly data: unknown;
  readonly headers: { readonly etag?: string | undefined };
}

/**
 * What reads, and may find that nothing has changed: undefined then.
 * @param etag of an earlier answer
 */
export function readingKnown<A extends Answer, T>(
  session: Session,
  signal: AbortSignal,
  etag: string | undefined,
  ask: (request: RequestOptions, headers: { 'if-none-match'?: string }) => Promise<A>,
  valueOf: (answer: A) => T,
): Promise<Known<T> | undefined> {
  return reading(session, signal, async (request) => {
    try {
      const answer = await ask(request, etag === undefined ? {} : { 'if-none-match': etag });
      return { value: valueOf(answer), etag: answer.headers.etag };
    } catch (error) {
      if (etag !== undefined && statusOf(error) === 304) return undefined;
      throw error;
    }
  });
}

/**
 * Asks by GraphQL, which GitHub answers only to those who signed in.
 * @returns the answer's data, unchecked
 */
export function graph(
  { client, ...session }: Session,
  signal: AbortSignal,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  return asAccount(session, () =>
    asking(session, signal, (ended) =>
      client.graphql(query, { ...variables, request: { signal: ended } }),
    ),
  );
}

function asAccount<T>(
  { isSignedIn }: Pick<Session, 'isSignedIn'>,
  ask: () => Promise<T>,
): Promise<T> {
  return isSignedIn ? ask() : Promise.reject(new GitHubError({ kind: 'unauthorised' }));
}

/**
 * A repository's name as a part of an address.
 * @throws {GitHubError} `notFound` for what is no name; `..` would lead elsewhere
 */
export function pathOf({ owner, name }: RepositoryName): { owner: string; repo: string } {
  if (![owner, name].every((part) => /^[\w.-]+$/.test(part) && !/^\.{1,2}$/.test(part))) {
    throw new GitHubError({ kind: 'notFound' });
  }
  return { owner, repo: name };
}

/** Whether a list goes on after this page, as its `link` header says. */
export const goesOn = (headers: { readonly link?: string | undefined }): boolean =>
  /;\s*rel="next"/.test(headers.link ?? '');
