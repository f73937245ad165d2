import * as vscode from 'vscode';
import type { Checks, PullRequestStatus, Reviews } from '../../../github/work';
import { askedOfAuthor, type AskedOfAuthor } from './askedOfAuthor';

/** A few words on how a pull request stands, with an icon of VS Code's. */
export function inFewWords(status: PullRequestStatus): readonly [icon: string, words: string] {
  const { t } = vscode.l10n;
  switch (askedOfAuthor(status)) {
    case 'cleanUp':
      return ['git-merge', t('merged')];
    case 'resolveConflicts':
      return ['warning', t('conflicts')];
    case 'mendChecks':
      return ['error', t('checks failed')];
    case 'answerReview':
      return ['request-changes', t('changes requested')];
    case 'markReady':
      return ['git-pull-request-draft', t('draft')];
    case 'waitForChecks':
      return ['sync', t('checks running')];
    case 'waitForReview':
      return ['git-pull-request', t('review awaited')];
    case 'waitForMerge':
      return ['pass', t('approved')];
  }
}

/** How a pull request stands, one sentence each, and at the end what is asked of its author. */
export function inSentences(status: PullRequestStatus): readonly string[] {
  const { t } = vscode.l10n;
  const { conflicts, pullRequest } = status;
  return [
    ...(pullRequest.state === 'merged'
      ? []
      : [
          checksText(status.checks, status.failing),
          reviewsText(status.reviews, status.asking),
          ...(conflicts ? [t('It has conflicts with {0}.', pullRequest.base.branch)] : []),
        ]),
    t('Next: {0}', askedText(askedOfAuthor(status), pullRequest.base.branch)),
  ];
}

function checksText(checks: Checks, failing: readonly string[]): string {
  const { t } = vscode.l10n;
  switch (checks) {
    case 'none':
      return t('Checks: none');
    case 'running':
      return t('Checks: running');
    case 'passed':
      return t('Checks: passed');
    case 'failed':
      return failing.length > 0
        ? t('Checks: failed ({0})', failing.join(', '))
        : t('Checks: failed');
  }
}

function reviewsText(reviews: Reviews, asking: readonly string[]): string {
  const { t } = vscode.l10n;
  switch (reviews) {
    case 'none':
      return t('Reviews: none');
    case 'awaited':
      return t('Reviews: awaited');
    case 'approved':
      return t('Reviews: approved');
    case 'changesRequested':
      return asking.length > 0
        ? t('Reviews: changes requested by {0}', asking.join(', '))
        : t('Reviews: changes requested');
  }
}

function askedText(asked: AskedOfAuthor, base: string): string {
  const { t } = vscode.l10n;
  switch (asked) {
    case 'cleanUp':
      return t('clean up the branch.');
    case 'resolveConflicts':
      return t('merge {0} into the branch, and resolve the conflicts.', base);
    case 'mendChecks':
      return t('mend what failed, and push.');
    case 'answerReview':
      return t('answer the review, and push.');
    case 'markReady':
      return t('mark it as ready for review when it is.');
    case 'waitForChecks':
      return t('nothing; the checks are running.');
    case 'waitForReview':
      return t('nothing; a review is awaited.');
    case 'waitForMerge':
      return t('nothing; a maintainer merges it.');
  }
}
