import { asking } from './asking';
import { GitHubError, type GitHubFailure } from './errors';
import { failureOf, statusOf } from './failures';
import type {
  Connection,
  FilesRequest,
  GitHubClient,
  GitHubFile,
  RepositoryAt,
  Revision,
} from './github';
import { type Client, openSession, type Session } from './polite';
import { githubWork } from './work/githubWork';

/** How the files of a commit are fetched; it differs between Node and browsers. */
export type FetchFiles = (
  session: Session,
  repository: RepositoryAt,
  request: FilesRequest,
) => Promise<GitHubFile[]>;

/** Makes a client that fetches files in a certain way. Asks nothing yet. */
export function connect(connection: Connection, fetchFiles: FetchFiles): GitHubClient {
  const session = openSession(connection);
  return {
    revision: (repository, etag, signal) =>
      ofRepository(signal, () =>
        asking(session, signal, (ended) => revision(session.client, repository, etag, ended)),
      ),
    files: (repository, request) =>
      ofRepository(request.signal, () => fetchFiles(session, repository, request)),
    work: githubWork(session),
  };
}

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
      request: { signal },
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
async function ofRepository<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  try {
    signal.throwIfAborted();
    return await ask();
  } catch (error) {
    signal.throwIfAborted();
    throw new GitHubError(repositoryFailure(failureOf(error)), { cause: error });
  }
}

/** What GitHub refuses to say about a repository, it does not have: an unknown commit, an empty repository. */
const repositoryFailure = (failure: GitHubFailure): GitHubFailure =>
  failure.kind === 'refused' ? { kind: 'notFound' } : failure;
