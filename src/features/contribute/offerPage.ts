import * as vscode from 'vscode';

/** Tells something, with the page on GitHub as the next step. */
export async function offerPage(sentence: string, page: string): Promise<void> {
  const open = vscode.l10n.t('Open on GitHub');
  const chosen = await vscode.window.showInformationMessage(sentence, open);
  if (chosen === open) await vscode.env.openExternal(vscode.Uri.parse(page));
}
