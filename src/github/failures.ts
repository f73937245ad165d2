import { RequestError } from '@octokit/request-error';
import { denialOf } from './denials';
import { GitHubError, type GitHubFailure } from './errors';
import { graphFailureOf } from './graphFailures';
import { messagesOf } from './said';

/** HTTP's status of a failed request; undefined where there was no answer. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof RequestError && error.response ? error.status : undefined;
}

/**
 * What a failed request means. Statuses as in GitHub's documentation: a repository that may not be
 * seen is 404; an unknown commit is 422, an empty repository 409; 410 is also an issue of a
 * repository without issues.
 */
export function failureOf(error: unknown): GitHubFailure {
  if (error instanceof GitHubError) return error.failure;
  if (!(error instanceof RequestError)) return graphFailureOf(error);
  const { response, status } = error;
  if (!response) return { kind: 'offline' };
  const said = messagesOf(response.data);
  switch (status) {
    case 401:
      return { kind: 'unauthorised' };
    case 403:
    case 429:
      return denialOf(status, response.headers, said[0]);
    case 404:
    case 451:
      return { kind: 'notFound' };
    case 410:
      return { kind: 'gone', message: said[0] };
    case 409:
    case 422:
      return { kind: 'refused', messages: said };
    default:
      return { kind: 'unexpected', status };
  }
}

/**
 * Codes of Node, its fetch and Chromium for requests that never left this machine, or found nobody
 * who would take them. A browser gives none.
 */
const unsentCodes = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * Whether GitHub may have done what it was asked for, although it failed: there was no answer, or
 * one of a server in trouble, or one that cannot be read.
 */
export function mayHaveBeenDone(failure: GitHubFailure, error: unknown): boolean {
  switch (failure.kind) {
    case 'slow':
      return true;
    case 'offline':
      return !codesOf(error).some((code) => unsentCodes.includes(code));
    case 'unexpected':
      return !(failure.status !== undefined && failure.status >= 400 && failure.status < 500);
    default:
      return false;
  }
}

/** Of an error and its causes; of several attempts at once the first one's stands for all. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let next = error;
  for (let depth = 0; depth < 5 && next instanceof Error; depth++) {
    if ('code' in next && typeof next.code === 'string') codes.push(next.code);
    next = next.cause;
  }
  return codes;
}
