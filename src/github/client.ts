import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { GitHubError } from './errors';
import { failureOf, statusOf } from './failures';
import {
  type Connection,
  type FilesRequest,
  type GitHub,
  type GitHubFile,
  limits,
  type Limits,
  type RepositoryAt,
  type Revision,
} from './github';

/** Octokit with its own manners: waits its turn, and tries once more what a server failed at. */
const PoliteOctokit = Octokit.plugin(retry, throttling);

export type Client = InstanceType<typeof PoliteOctokit>;

/** A client, and what those who use it need to know about it. */
export interface Session {
  readonly client: Client;
  readonly isSignedIn: boolean;
  readonly limits: Limits;
}

/** How the files of a commit are fetched; it differs between Node and browsers. */
export type FetchFiles = (
  session: Session,
  repository: RepositoryAt,
  request: FilesRequest,
) => Promise<GitHubFile[]>;

/** Longest that a question waits for GitHub's rate limit before it fails, in seconds. */
const longestWait = 5;
/** How long GitHub may take to say where a ref stands, in milliseconds. */
const patience = 30_000;

/** Makes a client that fetches files in a certain way. Asks nothing yet. */
export function connect(connection: Connection, fetchFiles: FetchFiles): GitHub {
  const client = octokit(connection);
  const session: Session = {
    client,
    isSignedIn: connection.token !== undefined,
    limits: { ...limits, ...connection.limits },
  };
  return {
    revision: (repository, etag, signal) =>
      failing(signal, () => revision(client, repository, etag, signal)),
    files: (repository, request) =>
      failing(request.signal, () => fetchFiles(session, repository, request)),
  };
}

function octokit({ apiBase, token, second = 1000 }: Connection): Client {
  const isShort = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    seconds <= longestWait && retries === 0;
  return new PoliteOctokit({
    baseUrl: apiBase,
    ...(token === undefined ? {} : { auth: token }),
    userAgent: 'contributor-handbook',
    // 409 is an empty repository, which no second try fills.
    retry: { retries: 1, retryAfterBaseValue: second, doNotRetry: unchanging },
    throttle: {
      // Two clients of one account share GitHub's patience, those of two accounts do not.
      id: `${apiBase} ${token ?? ''}`,
      retryAfterBaseValue: second,
      onRateLimit: isShort,
      onSecondaryRateLimit: isShort,
    },
    // Failures are shown where they matter, not in the console that all extensions share.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
}

const unchanging = [400, 401, 403, 404, 409, 410, 422, 451];
const silent = (): void => undefined;

/**
 * Asks for the id alone, which is all that is needed and keeps the answer small: the other form
 * holds the changes of each file.
 */
async function revision(
  client: Client,
  { owner, name, ref }: RepositoryAt,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<Revision | undefined> {
  try {
    const { data, headers } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
      owner,
      repo: name,
      ref,
      mediaType: { format: 'sha' },
      headers: etag === undefined ? {} : { 'if-none-match': etag },
      request: { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) },
    });
    const commit = textOf(data).trim();
    if (!/^[0-9a-f]{40,64}$/.test(commit)) {
      throw new GitHubError({ kind: 'unexpected', status: 200 });
    }
    return { commit, etag: headers.etag };
  } catch (error) {
    if (statusOf(error) === 304) return undefined;
    throw error;
  }
}

/** Octokit gives text or bytes, as the answer's headers say. */
function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return data instanceof ArrayBuffer ? new TextDecoder().decode(data) : '';
}

/** Turns whatever went wrong into a `GitHubError`, and an ended request into its reason. */
async function failing<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  try {
    signal.throwIfAborted();
    return await ask();
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof GitHubError
      ? error
      : new GitHubError(failureOf(error), { cause: error });
  }
}
