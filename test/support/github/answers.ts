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
export const samlNeeded = (): Answer =>
  json(403, failure('Resource protected by organization SAML enforcement.'));
export const brokenServer = (): Answer => json(502, failure('Server Error'));

/** @param reset when the next question is answered, in seconds since 1970 */
export const rateLimited = (reset: number): Answer =>
  json(403, failure('API rate limit exceeded'), {
    'x-ratelimit-limit': '60',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(reset),
  });

export const secondaryLimit = (seconds: number): Answer =>
  json(429, failure('You have exceeded a secondary rate limit.'), {
    'retry-after': String(seconds),
  });

/** A commit's id alone, as the media type `application/vnd.github.sha` has it. */
export const commitId = (commit: string, etag: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8', etag },
  body: commit,
});

export const notModified = (etag: string): Answer => ({ status: 304, headers: { etag } });

export function tree(
  repository: Repository,
  commit: string,
  base: string,
  truncated: boolean,
): Answer {
  const url = `${base}/repos/${repository.owner}/${repository.name}/git`;
  const value: Tree = {
    sha: commit,
    url: `${url}/trees/${commit}`,
    truncated,
    tree: repository.blobs(commit).map(({ path, sha, bytes }) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha,
      size: bytes.length,
      url: `${url}/blobs/${sha}`,
    })),
  };
  return json(200, value);
}

export const raw = (bytes: Uint8Array): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
  body: bytes,
});

/** GraphQL's answer to a question for blobs by their ids. */
export function texts(repository: Repository, query: string, textLimit: number): Answer {
  const fields = [...query.matchAll(/(\w+): object\(oid: "(\w+)"\)/g)].map(([, field, sha]) => {
    const bytes = repository.blob(sha ?? '');
    const text = bytes && new TextDecoder().decode(bytes.subarray(0, textLimit));
    return [field, bytes ? { text, isTruncated: bytes.length > textLimit } : null] as const;
  });
  const blobs: Readonly<Record<string, unknown>> = Object.fromEntries<unknown>(
    fields.map(([field, value]) => [field ?? '', value]),
  );
  return json(200, { data: { repository: blobs } });
}

/** GraphQL says so with status 200. */
export const noSuchRepository = (): Answer =>
  json(200, {
    data: { repository: null },
    errors: [{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve.' }],
  });
