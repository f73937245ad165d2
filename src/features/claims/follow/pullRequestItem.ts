import * as vscode from 'vscode';
import { withoutIcons } from '../../plainText';
import type { Claim } from '../claim';
import type { FollowDependencies } from './dependencies';
import { pullRequestOf } from './pullRequestPage';
import { inFewWords, inSentences } from './pullRequestTexts';

/** Shows the pull request of the branch that is checked out in the status bar, beside the step. */
export function registerPullRequestItem(deps: FollowDependencies): vscode.Disposable {
  const { library, facts, statuses } = deps;
  const item = vscode.window.createStatusBarItem(
    'handbook.pullRequest',
    vscode.StatusBarAlignment.Left,
    // Behind the workflow's step.
    0.9,
  );
  item.name = vscode.l10n.t('Pull Request of the Branch');
  const update = (): void => {
    for (const handbook of library.current) {
      const claim = handbook.applies ? facts.claim(handbook) : undefined;
      if (claim?.pullRequest === undefined) continue;
      show(item, claim, statuses);
      return;
    }
    item.hide();
  };
  update();
  return vscode.Disposable.from(
    item,
    library.onDidChange(update),
    facts.onDidChange(update),
    statuses.onDidChange(update),
  );
}

function show(
  item: vscode.StatusBarItem,
  claim: Claim,
  statuses: FollowDependencies['statuses'],
): void {
  const { t } = vscode.l10n;
  const { label, url } = pullRequestOf(claim);
  const status = statuses.of(claim);
  const number = `#${claim.pullRequest ?? 0}`;
  const [icon, words] = status ? inFewWords(status) : ['git-pull-request', ''];
  const heading = t('Pull request {0}: {1}', label, status?.pullRequest.title ?? claim.title);
  const sentences = status ? inSentences(status) : [];
  item.text = `$(${icon}) ${withoutIcons([number, words].filter(Boolean).join(' '))}`;
  item.tooltip = [heading, ...sentences].join('\n');
  item.accessibilityInformation = { label: [heading, ...sentences].join('. ') };
  item.command = {
    command: 'vscode.open',
    title: t('Open on GitHub'),
    arguments: [vscode.Uri.parse(url)],
  };
  item.show();
}
