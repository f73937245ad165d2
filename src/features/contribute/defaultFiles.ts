import { isGitHubError } from '../../github/errors';
import type { GitHubWork, RepositoryFile, RepositoryName } from '../../github/work';

/** The repository in which an owner keeps what counts for all of theirs. */
const forAll = '.github';

/**
 * Files that a project's owner keeps for projects that have none of their own: docs.github.com,
 * "Creating a default community health file". One request.
 * @param folders of the owner's repository `.github`
 * @returns none where there is no such repository, or the account does not see it
 * @throws {GitHubError} another failure
 */
export async function defaultFiles(
  work: Pick<GitHubWork, 'textFiles'>,
  { owner, name }: RepositoryName,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<readonly RepositoryFile[]> {
  if (name.toLowerCase() === forAll) return [];
  try {
    return await work.textFiles({ owner, name: forAll }, folders, signal);
  } catch (error) {
    if (isGitHubError(error) && error.failure.kind === 'notFound') return [];
    throw error;
  }
}
