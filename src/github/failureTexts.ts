import * as vscode from 'vscode';
import type { GitHubFailure } from './errors';

/** A sentence for the user about why GitHub did not do what it was asked for: plain text. */
export function failureText(failure: GitHubFailure): string {
  switch (failure.kind) {
    case 'notFound':
      return vscode.l10n.t('GitHub has no such thing, or does not show it to you.');
    case 'unauthorised':
      return vscode.l10n.t('GitHub wants you to sign in.');
    case 'noScope':
      return vscode.l10n.t('Your sign-in to GitHub does not allow this yet.');
    case 'saml':
      return vscode.l10n.t('The organization wants you to authorize your sign-in to GitHub first.');
    case 'forbidden':
      return withWords(vscode.l10n.t('GitHub does not allow you to do this.'), failure.message);
    case 'gone':
      return withWords(vscode.l10n.t('This is not on GitHub any more.'), failure.message);
    case 'refused':
      return withWords(vscode.l10n.t('GitHub refused this.'), failure.messages.join(' '));
    case 'rateLimited':
      return failure.reset
        ? vscode.l10n.t('GitHub answers again at {0}.', clock(failure.reset))
        : vscode.l10n.t('GitHub was asked too often, and answers again later.');
    case 'offline':
      return vscode.l10n.t('GitHub cannot be reached.');
    case 'slow':
      return vscode.l10n.t('GitHub takes too long to answer.');
    case 'uncertain':
      return vscode.l10n.t(
        'The connection to GitHub broke off, so it is not known whether this was done.',
      );
    case 'tooLarge':
      return vscode.l10n.t('This is too large to be fetched.');
    case 'unexpected':
      if ((failure.status ?? 0) >= 500) {
        return vscode.l10n.t('GitHub has trouble of its own at the moment.');
      }
      return vscode.l10n.t('GitHub gave an answer that makes no sense here.');
  }
}

/** A time of day in the user's language. */
export const clock = (date: Date): string => date.toLocaleTimeString(vscode.env.language);

/** GitHub's own words, where there are any, said to be its. */
const withWords = (sentence: string, words: string | undefined): string =>
  words ? vscode.l10n.t('{0} GitHub says: “{1}”', sentence, words) : sentence;
