import { readArchive } from './archive';
import { bodyOf } from './bytes';
import type { FetchFiles } from './client';

/**
 * Fetches a commit as one archive, which GitHub gives without a sign-in too. It redirects to
 * another host, whose answers name no other origin, so a browser does not show them to us: there
 * `treeFiles` does the same.
 */
export const archiveFiles: FetchFiles = async (
  { client, limits },
  { owner, name, ref },
  request,
) => {
  const { data } = await client.request('GET /repos/{owner}/{repo}/tarball/{ref}', {
    owner,
    repo: name,
    ref,
    request: { signal: request.signal, parseSuccessResponseBody: false },
  });
  return readArchive(bodyOf(data), request, limits);
};
