/** The repository has no commit that a branch could start from. */
export class NoCommitsError extends Error {
  override readonly name = 'NoCommitsError';
}
