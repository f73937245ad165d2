import * as vscode from 'vscode';
import { plainLine } from '../../github/said';
import { inFewWords, inSentences } from '../claims/follow/pullRequestTexts';
import { colourOf, type OwnPullRequest } from './ownPullRequest';

/** How a pull request is shown in the row of its issue. */
export interface PullRequestLook {
  readonly icon: readonly [icon: string, colour: string];
  /** For the row's description. */
  readonly words: string;
  /** For those who hear the row, and for its tooltip: what is asked of the author stands last. */
  readonly sentences: readonly string[];
}

export function pullRequestLook(pullRequest: OwnPullRequest): PullRequestLook {
  const { t } = vscode.l10n;
  const { number, status, isMerged } = pullRequest;
  const [icon, words] = status
    ? inFewWords(status)
    : isMerged
      ? ['git-merge', t('merged')]
      : ['git-pull-request', ''];
  return {
    icon: [icon, colourOf(pullRequest)],
    words: words === '' ? t('PR #{0}', number) : t('PR #{0}: {1}', number, words),
    sentences: status ? inSentences(status).map(plainLine) : [],
  };
}
