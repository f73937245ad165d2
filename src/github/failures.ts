import { RequestError } from '@octokit/request-error';
import type { GitHubFailure } from './errors';

/** HTTP's status of a failed request; undefined where there was no answer. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof RequestError && error.response ? error.status : undefined;
}

/**
 * What a failed request means. Statuses as in GitHub's documentation: a repository that may not be
 * seen is 404; an unknown commit is 422, an empty repository 409; a used-up rate limit is 403 or
 * 429 with `x-ratelimit-remaining: 0` or `retry-after`.
 */
export function failureOf(error: unknown): GitHubFailure {
  if (isTimeout(error)) return { kind: 'offline' };
  if (!(error instanceof RequestError)) return graphFailureOf(error);
  const { response, status } = error;
  if (!response) return { kind: 'offline' };
  switch (status) {
    case 401:
      return { kind: 'unauthorised' };
    case 403:
    case 429:
      return limited(response.headers) ?? { kind: 'unauthorised' };
    case 404:
    case 409:
    case 422:
    case 451:
      return { kind: 'notFound' };
    default:
      return { kind: 'unexpected', status };
  }
}

/** GitHub's GraphQL answers have status 200 also when they hold errors; each has a type. */
function graphFailureOf(error: unknown): GitHubFailure {
  const types = graphErrors(error).map(({ type }) => type);
  if (types.includes('RATE_LIMITED')) return { kind: 'rateLimited', reset: undefined };
  if (types.includes('NOT_FOUND')) return { kind: 'notFound' };
  if (types.includes('FORBIDDEN')) return { kind: 'unauthorised' };
  return { kind: 'unexpected', status: undefined };
}

/** Octokit's two kinds of error for such answers keep what GitHub said in different places. */
function graphErrors(error: unknown): readonly { readonly type?: unknown }[] {
  if (!(error instanceof Error)) return [];
  const holder: unknown = 'errors' in error ? error : 'data' in error ? error.data : undefined;
  const isList =
    typeof holder === 'object' &&
    holder !== null &&
    'errors' in holder &&
    Array.isArray(holder.errors);
  return isList ? (holder.errors as { type?: unknown }[]) : [];
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');

function limited(
  headers: Readonly<Record<string, string | number | undefined>>,
): GitHubFailure | undefined {
  const wait = Number(headers['retry-after']);
  if (wait > 0) return { kind: 'rateLimited', reset: new Date(Date.now() + wait * 1000) };
  if (String(headers['x-ratelimit-remaining']) !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return { kind: 'rateLimited', reset: reset > 0 ? new Date(reset * 1000) : undefined };
}
