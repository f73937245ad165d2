/**
 * What the stand-in answers, in the shapes of GitHub's own description of its API: where a body
 * differs from that, the type check fails.
 */
import type { components, operations } from '@octokit/openapi-types';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Repository } from './repository';

export interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

type Tree = operations['git/get-tree']['responses'][200]['content']['application/json'];
type Failure = components['schemas']['basic-error'];

/** The statuses that GitHub's description names for these operations, plus the rate limit's. */
type Failures =
  | keyof operations['repos/get-commit']['responses']
  | keyof operations['git/get-tree']['responses']
  | keyof operations['git/get-blob']['responses'];

export const json = (
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

const failure = (message: string): Failure => ({
  message,
  documentation_url: 'https://docs.github.com/rest',
});

const notFoundStatus = 404 satisfies Failures;
export const notFound = (): Answer => json(notFoundStatus, failure('Not Found'));

const noCommitStatus = 422 satisfies Failures;
export const noCommit = (ref: string): Answer =>
  json(noCommitStatus, failure(`No commit found for SHA: ${ref}`));

const emptyStatus = 409 satisfies Failures;
export const empty = (): Answer => json(emptyStatus, failure('Git Repository is empty.'));

export const badCredentials = (): Answer => json(401, failure('Bad credentials'));
export const needsSignIn = (): Answer => json(401, failure('Requires authentication'));
export const forbidden = (): Answer => json(403, failure('Must have admin rights to Repository.'));
export const gone = (): Answer => json(410, failure('Issues are disabled for this repo'));

/** The organisation wants a sign-in of its own, at the address that the header names. */
export const samlNeeded = (): Answer =>
  json(403, failure('Resource protected by organization SAML enforcement.'), {
    'x-github-sso': 'required; url=https://github.com/orgs/massgen/sso?authorization_request=A1',
  });

/** @param accepted scopes of which the token has none */
export const missingScope = (accepted: readonly string[]): Answer =>
  json(403, failure('Resource not accessible by personal access token'), {
    'x-accepted-oauth-scopes': accepted.join(', '),
    'x-oauth-scopes': '',
  });

export const brokenServer = (status: 500 | 502 | 503 = 502): Answer =>
  json(status, failure('Server Error'));

/** A JSON answer that is none. */
export const badJson = (): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"id": 1, "title": <html>',
});

/** What is wrong with a value that was sent. */
interface Invalid {
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

export const invalid = (resource: string, errors: readonly Invalid[]): Answer =>
  json(422, {
    ...failure('Validation Failed'),
    errors: errors.map((error) => ({ resource, ...error })),
  });

export const unprocessable = (message: string): Answer => json(422, failure(message));

/** @param reset when the next question is answered, in seconds since 1970 */
export const rateLimited = (reset: number): Answer =>
  json(403, failure('API rate limit exceeded'), {
    'x-ratelimit-limit': '60',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(reset),
  });

export const secondaryLimit = (seconds: number, status: 403 | 429 = 429): Answer =>
  json(status, failure('You have exceeded a secondary rate limit.'), {
    'retry-after': String(seconds),
  });

/** A commit's id alone, as the media type `application/vnd.github.sha` has it. */
export const commitId = (commit: string, etag: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8', etag },
  body: commit,
});

export const notModified = (etag: string): Answer => ({ status: 304, headers: { etag } });

/** @param url the repository's own */
export function tree(
  repository: Repository,
  commit: string,
  url: string,
  truncated: boolean,
): Answer {
  const value: Tree = {
    sha: commit,
    url: `${url}/git/trees/${commit}`,
    truncated,
    tree: repository.blobs(commit).map(({ path, sha, bytes }) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha,
      size: bytes.length,
      url: `${url}/git/blobs/${sha}`,
    })),
  };
  return json(200, value);
}

export const raw = (bytes: Uint8Array): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
  body: bytes,
});
