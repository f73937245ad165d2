import { bodyOf, bytesOf } from './bytes';
import { GitHubError } from './errors';
import type { GitHubFile, RepositoryAt } from './github';
import type { Client } from './polite';

/** A file of a commit whose bytes are not there yet. */
export interface WantedBlob {
  readonly path: string;
  /** Git's id of its bytes. */
  readonly blob: string;
  /** In bytes. */
  readonly size: number;
}

/** Files and bytes in one request: GitHub gives up on questions that take longer than ten seconds. */
const most = { files: 100, bytes: 1 << 20 };

/** GitHub cuts texts off that are longer, and says so; those are fetched one by one. */
const longText = 500_000;

/**
 * Fetches texts in batches.
 * @param arrived called after each batch
 */
export async function fetchTexts(
  client: Client,
  repository: RepositoryAt,
  wanted: readonly WantedBlob[],
  signal: AbortSignal,
  arrived: (files: readonly GitHubFile[]) => void,
): Promise<void> {
  for (const batch of batches(wanted)) {
    signal.throwIfAborted();
    arrived(await fetchBatch(client, repository, batch, signal));
  }
}

/** Puts together what goes into one request, in the order given. */
export function batches(wanted: readonly WantedBlob[]): WantedBlob[][] {
  const all: WantedBlob[][] = [];
  let bytes = 0;
  for (const blob of wanted) {
    const last = all.at(-1);
    bytes += blob.size;
    if (last && last.length < most.files && bytes <= most.bytes) {
      last.push(blob);
    } else {
      all.push([blob]);
      bytes = blob.size;
    }
  }
  return all;
}

/** One file's part of GitHub's answer, as asked for below. */
interface BlobAnswer {
  readonly text?: string | null;
  readonly isTruncated?: boolean;
}

async function fetchBatch(
  client: Client,
  repository: RepositoryAt,
  batch: readonly WantedBlob[],
  signal: AbortSignal,
): Promise<GitHubFile[]> {
  const short = batch.filter(({ size }) => size < longText);
  const answers = short.length > 0 ? await askTexts(client, repository, short, signal) : {};
  return Promise.all(
    batch.map(async ({ path, blob }) => {
      const answer = answers[`b${blob}`];
      const isWhole = typeof answer?.text === 'string' && answer.isTruncated === false;
      const bytes = isWhole
        ? new TextEncoder().encode(answer.text ?? '')
        : await fetchBlob(client, repository, blob, signal);
      return { path, bytes, blob };
    }),
  );
}

/** The answers by `b` and the blob's id: a field's name begins with a letter. */
async function askTexts(
  client: Client,
  { owner, name }: RepositoryAt,
  batch: readonly WantedBlob[],
  signal: AbortSignal,
): Promise<Readonly<Record<string, BlobAnswer | null>>> {
  const fields = [...new Set(batch.map(({ blob }) => blob))].map(
    (blob) => `b${blob}: object(oid: "${blob}") { ... on Blob { text isTruncated } }`,
  );
  const { repository } = await client.graphql<{
    repository: Readonly<Record<string, BlobAnswer | null>> | null;
  }>(
    `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`,
    { owner, name, request: { signal } },
  );
  if (!repository) throw new GitHubError({ kind: 'notFound' });
  return repository;
}

/** One file as its bytes: too long for a text, or no text at all. */
async function fetchBlob(
  client: Client,
  { owner, name }: RepositoryAt,
  blob: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner,
    repo: name,
    file_sha: blob,
    mediaType: { format: 'raw' },
    // Octokit would take the bytes for text.
    request: { signal, parseSuccessResponseBody: false },
  });
  return bytesOf(bodyOf(data));
}
