import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import { withoutLinks } from '../plainText';
import type { Target } from '../target';
import { linkOf } from './handbookMeetings';
import type { ReaderTimes } from './readerTimes';
import type { ShownMeeting } from './rhythm';
import { comesWhen } from './texts';

/**
 * Reminds of a meeting. In Do Not Disturb VS Code keeps the message to its list of notifications, as
 * it does with all that are no errors.
 */
export async function remindOf(
  handbook: OpenHandbook,
  shown: ShownMeeting,
  times: ReaderTimes,
): Promise<void> {
  const { t } = vscode.l10n;
  const { meeting } = shown;
  const link = linkOf(handbook, meeting);
  const target: Target = { handbook: handbook.id, meeting: meeting.id };
  const buttons = [
    ...(link === undefined
      ? []
      : [{ title: t('Join'), run: () => vscode.env.openExternal(vscode.Uri.parse(link, true)) }]),
    {
      title: t('Details'),
      run: () => vscode.commands.executeCommand('handbook.meetings', target),
    },
  ];
  const chosen = await vscode.window.showInformationMessage(
    withoutLinks(`${meeting.name} ${comesWhen(shown, times)}`),
    ...buttons,
  );
  await chosen?.run();
}
