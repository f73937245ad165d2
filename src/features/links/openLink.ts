import * as vscode from 'vscode';
import { readDeepLink, type DeepLink } from './deepLink';

/** Follows a link from outside, after the user was asked: nothing happens without them. */
export async function openLink({ path, query }: vscode.Uri): Promise<void> {
  const { t } = vscode.l10n;
  const link = readDeepLink(path, query);
  if (!link) {
    void vscode.window.showWarningMessage(
      t('This link names no issue, as in {0}.', 'start?issue=owner/repository%2312'),
    );
    return;
  }
  const { question, detail, yes, command } = textsOf(link);
  const chosen = await vscode.window.showInformationMessage(question, { modal: true, detail }, yes);
  if (chosen === yes) await vscode.commands.executeCommand(command, { issue: link.issue });
}

function textsOf({
  action,
  issue,
}: DeepLink): Readonly<Record<'question' | 'detail' | 'yes' | 'command', string>> {
  const { t } = vscode.l10n;
  return action === 'start'
    ? {
        question: t('A link asks to start a branch for {0}.', issue),
        detail: t('The branch, and what it starts from, are shown before it is made.'),
        yes: t('Start Branch…'),
        command: 'handbook.startIssueBranch',
      }
    : {
        question: t('A link asks to claim {0}.', issue),
        detail: t('The comment is shown before it is posted.'),
        yes: t('Claim…'),
        command: 'handbook.claimIssue',
      };
}
