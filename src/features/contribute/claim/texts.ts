import * as vscode from 'vscode';
import type { Issue } from '../../../github/work';
import type { IssueAtHand } from '../issueAtHand';
import { offerPage } from '../offerPage';
import { tellInStatusBar } from '../statusBar';

/** Shows the comment that will be posted, to change or to leave. Undefined where it is left. */
export async function askForComment(
  { label }: IssueAtHand,
  { title }: Issue,
  login: string,
  sentence: string,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const comment = await vscode.window.showInputBox({
    title: t('Claim {0}: {1}', label, title),
    value: sentence,
    valueSelection: [sentence.length, sentence.length],
    prompt: t('This comment will be posted as {0}.', login),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('The comment is empty.') : undefined),
  });
  return comment?.trim();
}

export async function tellClosed(at: IssueAtHand): Promise<void> {
  await offerPage(vscode.l10n.t('{0} is closed.', at.label), at.page);
}

export async function tellTaken(at: IssueAtHand, logins: readonly string[]): Promise<void> {
  await offerPage(vscode.l10n.t('{0} is assigned to {1}.', at.label, logins.join(', ')), at.page);
}

/** Says that a comment may be on its way already, so that it is not posted a second time. */
export async function tellUnknown({ label }: IssueAtHand, again: () => unknown): Promise<void> {
  const { t } = vscode.l10n;
  const tryAgain = t('Try Again');
  const chosen = await vscode.window.showWarningMessage(
    t('It is not known yet whether your comment on {0} was posted: look again in a minute.', label),
    tryAgain,
  );
  if (chosen === tryAgain) await again();
}

/** Offers the branch for an issue that is the user's. */
export async function tellAssigned(at: IssueAtHand): Promise<void> {
  const start = vscode.l10n.t('Start Branch');
  const sentence = vscode.l10n.t('{0} is assigned to you.', at.label);
  const chosen = await vscode.window.showInformationMessage(sentence, start);
  if (chosen === start) await startBranch(at);
}

/** Says that an issue is claimed and not assigned yet; where the handbook waits, nothing is offered. */
export async function tellWaiting(
  at: IssueAtHand,
  { waits, since }: { readonly waits: boolean; readonly since: Date | undefined },
): Promise<void> {
  const { t } = vscode.l10n;
  const sentence = since
    ? t(
        'You claimed {0} on {1}; it is not assigned to you yet.',
        at.label,
        since.toLocaleDateString(vscode.env.language),
      )
    : t('Claimed {0}; waiting until it is assigned to you.', at.label);
  if (since) return offerPage(sentence, at.page);
  if (waits) {
    tellInStatusBar('watch', sentence);
    return;
  }
  const start = t('Start Branch');
  const chosen = await vscode.window.showInformationMessage(t('Claimed {0}.', at.label), start);
  if (chosen === start) await startBranch(at);
}

async function startBranch({ page, handbook }: IssueAtHand): Promise<void> {
  const target = { issue: page, handbook: handbook?.id };
  await vscode.commands.executeCommand('handbook.startIssueBranch', target);
}
