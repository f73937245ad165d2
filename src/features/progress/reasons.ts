import * as vscode from 'vscode';
import type { HereReason, WorkFacts } from '../../handbook/whereYouAre';

/** Why a step is the current one, as a sentence in the reader's language. Holds names of branches. */
export function sentenceFor(reason: HereReason, { branch, work }: WorkFacts): string {
  const { t } = vscode.l10n;
  const base = work?.base ?? '';
  switch (reason) {
    case 'noIssueBranch':
      return t('The branch {0} is not for an issue.', branch);
    case 'assigned':
      return t('An issue is assigned to you, and the branch {0} is not for it.', branch);
    case 'uncommitted':
      return t('The branch {0} has changes that are not committed.', branch);
    case 'noCommits':
      return t('The branch {0} has no commits of its own yet.', branch);
    case 'unpushed':
      return t('The branch {0} has commits that are not in {1}, and not pushed.', branch, base);
    case 'pushed':
      return t('The branch {0} is pushed, and has commits that are not in {1}.', branch, base);
    case 'pullRequestOpen':
      return t('The pull request of the branch {0} is open.', branch);
    case 'pullRequestMerged':
      return t('The pull request of the branch {0} is merged.', branch);
    case 'merged':
      return t('The commits of the branch {0} are in {1}.', branch, base);
    case 'taken':
      return t('What the branch {0} changes is in {1}.', branch, base);
  }
}
