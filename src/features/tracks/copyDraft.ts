import * as vscode from 'vscode';
import { draftKind } from '../drafts/draftDocument';
import { withoutLinks } from '../plainText';
import type { TracksDependencies } from './dependencies';

/** Copies the message that the active document is a draft of, without front matter and hints. */
export async function copyDraft({ core, library, onboarding }: TracksDependencies): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const kind = draftKind(document);
  if (kind !== 'introduction' && kind !== 'message') return;
  const { t } = vscode.l10n;
  const { readMessage } = await core();
  const { text, to, handbook: name } = readMessage(document.getText());
  if (text === '') {
    void vscode.window.showWarningMessage(t('There is no text to copy yet.'));
    return;
  }
  await vscode.env.clipboard.writeText(text);
  const handbooks = await library.load().catch(() => []);
  const handbook = handbooks.find(({ label }) => label === name);
  await onboarding.done(kind === 'introduction' ? 'introduce' : 'contactOwner', handbook);
  const chat = t('Open the Team Chat');
  const chosen = await vscode.window.showInformationMessage(
    to === undefined ? t('Copied.') : t('Copied. It goes to {0}.', withoutLinks(to)),
    ...(handbook?.model.invitation ? [chat] : []),
  );
  if (chosen !== chat) return;
  await vscode.commands.executeCommand('handbook.joinDiscord', { handbook: handbook?.id });
}
