/** Why there is no Git to work with. */
export type GitAbsence =
  /** Restricted Mode switches the Git extension off. */
  | 'restricted'
  /** The Git extension is disabled, or runs in no host that this extension can reach. */
  | 'missing'
  /** The setting `git.enabled` is off. */
  | 'disabled'
  /** The Git extension found no Git program. */
  | 'notInstalled'
  /** The Git extension is still looking for repositories. */
  | 'notReady'
  /** The window has no repository. */
  | 'noRepository';

export class GitUnavailableError extends Error {
  override readonly name = 'GitUnavailableError';
  constructor(readonly absence: GitAbsence) {
    super(`Git is not available: ${absence}`);
  }
}

/**
 * Why there is no Git, where that is what an error says. Bundles that are loaded later have a class
 * of their own, so `instanceof` would not do.
 */
export function gitAbsence(error: unknown): GitAbsence | undefined {
  return isGitUnavailable(error) ? error.absence : undefined;
}

function isGitUnavailable(error: unknown): error is Pick<GitUnavailableError, 'absence'> {
  return error instanceof Error && error.name === 'GitUnavailableError' && 'absence' in error;
}

/**
 * The Git extension's own code for why a Git operation failed, such as `DirtyWorkTree`.
 * @returns undefined where the extension gives none
 */
export function gitErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('gitErrorCode' in error)) return undefined;
  return typeof error.gitErrorCode === 'string' ? error.gitErrorCode : undefined;
}
