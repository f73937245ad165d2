/**
 * Why GitHub could not give what it was asked for, or did not do it. Texts in it are GitHub's own:
 * plain, in one line, cut; untrusted all the same.
 */
export type GitHubFailure =
  /** GitHub knows no such thing, or shows it to nobody unknown to it. */
  | { readonly kind: 'notFound' }
  /** GitHub wants to know who asks, or accepts the sign-in no longer. */
  | { readonly kind: 'unauthorised' }
  /** The sign-in was not given a permission; any one of these scopes would do. */
  | { readonly kind: 'noScope'; readonly scopes: readonly string[] }
  /** An organisation wants the sign-in authorised, at a page of GitHub where it names one. */
  | { readonly kind: 'saml'; readonly url: string | undefined }
  /** The account may not do this: no permission, or what is asked for is locked or archived. */
  | { readonly kind: 'forbidden'; readonly message: string | undefined }
  /** It was deleted, or the repository has no issues. */
  | { readonly kind: 'gone'; readonly message: string | undefined }
  /** GitHub understood what was asked, and does not do it as it stands. */
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  /** Too many questions; `reset` is when GitHub answers again, where it says so. */
  | { readonly kind: 'rateLimited'; readonly reset: Date | undefined }
  /** No answer, or one that broke off. */
  | { readonly kind: 'offline' }
  /** No answer within the time that it is waited for. */
  | { readonly kind: 'slow' }
  /**
   * Something was to be done, and it is not known whether it was: look before it is done again.
   */
  | { readonly kind: 'uncertain' }
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
