import type { FetchFiles } from './client';
import { GitHubError } from './errors';
import type { RepositoryAt } from './github';
import { isPlainPath, Kept } from './keep';
import type { Client } from './polite';
import { fetchTexts, type WantedBlob } from './texts';

/** What GitHub calls a file that is no link. */
const fileModes = ['100644', '100755'];

/**
 * Fetches a commit as one tree and then the texts of its wanted files, many in a request; what an
 * earlier fetch got is not fetched again. For browsers, which may not read archives. GitHub answers
 * these questions only to those who signed in.
 */
export const treeFiles: FetchFiles = async (session, repository, request) => {
  const { client } = session;
  const kept = new Kept(session.limits);
  const missing: WantedBlob[] = [];
  for (const entry of await treeOf(client, repository, request.signal)) {
    kept.countEntry();
    if (!fileModes.includes(entry.mode) || !isPlainPath(entry.path)) continue;
    if (!request.wanted(entry.path) || !kept.reserve(entry.size ?? 0)) {
      request.others?.(entry.path);
      continue;
    }
    const { path, sha: blob, size = 0 } = entry;
    const bytes = request.known?.(blob);
    if (bytes) kept.add({ path, bytes, blob });
    else missing.push({ path, blob, size });
  }
  request.progress?.(kept.files.length);
  if (missing.length > 0 && !session.isSignedIn) throw new GitHubError({ kind: 'unauthorised' });
  await fetchTexts(client, repository, missing, request.signal, (files) => {
    for (const file of files) kept.add(file);
    request.progress?.(kept.files.length);
  });
  return kept.files;
};

async function treeOf(client: Client, { owner, name, ref }: RepositoryAt, signal: AbortSignal) {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    owner,
    repo: name,
    tree_sha: ref,
    recursive: '1',
    request: { signal },
  });
  // Beyond 100,000 entries GitHub leaves the rest out.
  if (data.truncated) throw new GitHubError({ kind: 'tooLarge' });
  return data.tree;
}
