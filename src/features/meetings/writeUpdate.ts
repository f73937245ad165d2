import * as vscode from 'vscode';
import { meetingLists, type UpdateField } from '../../handbook/meetingLists';
import type { Meeting } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { openForm } from '../drafts/draftDocument';
import { tellInStatusBar } from '../contribute/statusBar';
import { readerTimes } from './reader';
import { updateText } from './updateText';

/**
 * Opens the form of a meeting's update, to fill in and to copy; nothing is sent. The form of the
 * handbook's page, else what most teams tell each other.
 */
export async function writeUpdate(handbook: OpenHandbook, meeting: Meeting): Promise<void> {
  const { t } = vscode.l10n;
  const { update } = meetingLists(
    { model: handbook.model, text: (path) => handbook.text(path) },
    meeting,
  );
  const day = readerTimes().day(Date.now());
  const title = t('{0}, {1}', meeting.name, day);
  const { text, cursor } = updateText(title, update.length > 0 ? update : usualForm());
  await openForm(title, text, cursor);
  tellInStatusBar('edit', t('Fill in, copy, and paste it where the meeting is. Nothing is sent.'));
}

function usualForm(): UpdateField[] {
  const { t } = vscode.l10n;
  return [
    { title: t('Achieved'), hint: '' },
    { title: t('Working on'), hint: '' },
    { title: t('Next'), hint: '' },
    { title: t('Blockers'), hint: '' },
  ];
}
