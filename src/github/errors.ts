/** Why GitHub could not give what it was asked for. */
export type GitHubFailure =
  /** GitHub knows no such repository, branch, tag or commit, or shows it to nobody unknown to it. */
  | { readonly kind: 'notFound' }
  /** GitHub wants to know who asks, or does not accept who does. */
  | { readonly kind: 'unauthorised' }
  /** Too many questions; `reset` is when GitHub answers again, where it says so. */
  | { readonly kind: 'rateLimited'; readonly reset: Date | undefined }
  /** No answer, or one that broke off. */
  | { readonly kind: 'offline' }
  /** More than this extension takes; see `limits`. */
  | { readonly kind: 'tooLarge' }
  /** An answer that makes no sense here; `status` is HTTP's, where there is one. */
  | { readonly kind: 'unexpected'; readonly status: number | undefined };

const name = 'GitHubError';

/** GitHub could not be asked, or refused. */
export class GitHubError extends Error {
  override readonly name = name;
  constructor(
    readonly failure: GitHubFailure,
    options?: ErrorOptions,
  ) {
    super(`GitHub: ${failure.kind}`, options);
  }
}

/**
 * Whether an error says why GitHub failed. By its name: the client is a bundle of its own, with a
 * class of its own, so `instanceof` would not do.
 */
export function isGitHubError(error: unknown): error is GitHubError {
  return error instanceof Error && error.name === name && 'failure' in error;
}
