import * as vscode from 'vscode';
import { isGitHubError } from '../../github/errors';
import { clock, failureText } from '../../github/failureTexts';

/** What came of asking for issues; the view's welcome texts hang on it. */
export type Outcome =
  | 'ready'
  /** No repository is known. */
  | 'none'
  /** There is no open issue. */
  | 'empty'
  /** None that the filter lets through. */
  | 'unmatched'
  /** GitHub shows nothing to somebody it does not know. */
  | 'signedOut'
  | 'offline'
  | 'limited'
  /** Anything else, which a row tells. */
  | 'failed';

/** What a failure is for the view. */
export function outcomeOf(error: unknown, isSignedIn: boolean): Outcome {
  if (!isGitHubError(error)) return 'failed';
  switch (error.failure.kind) {
    case 'offline':
    case 'slow':
      return 'offline';
    case 'rateLimited':
      return 'limited';
    case 'unauthorised':
      return 'signedOut';
    case 'notFound':
      return isSignedIn ? 'failed' : 'signedOut';
    default:
      return 'failed';
  }
}

/** A failure in a sentence. */
export function sentenceOf(error: unknown): string {
  return isGitHubError(error)
    ? failureText(error.failure)
    : vscode.l10n.t('The issues could not be read.');
}

/** Until when GitHub answers no more, where it says so: a view's welcome text cannot. */
export function untilWhen(error: unknown): string | undefined {
  if (!isGitHubError(error) || error.failure.kind !== 'rateLimited') return undefined;
  const { reset } = error.failure;
  return reset && vscode.l10n.t('until {0}', clock(reset));
}
