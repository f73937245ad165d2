import * as vscode from 'vscode';
import type { Meeting, Place } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import type { OpenPlace } from '../reading/openPage';
import { tellInStatusBar } from '../contribute/statusBar';
import { addToCalendar } from './addToCalendar';
import { writeUpdate } from './writeUpdate';

/** What one can do about a meeting. */
export interface MeetingActions {
  addToCalendar(handbook: OpenHandbook, meetings: readonly Meeting[]): Promise<void>;
  writeUpdate(handbook: OpenHandbook, meeting: Meeting): Promise<void>;
  openPlace(handbook: OpenHandbook, place: Place): Promise<void>;
  openLink(link: string): Thenable<unknown>;
  openChat(handbook: OpenHandbook): Thenable<unknown>;
  copy(text: string): Promise<void>;
}

export function meetingActions(openPlace: OpenPlace): MeetingActions {
  return {
    addToCalendar,
    writeUpdate,
    openPlace: (handbook, place) => openPlace(handbook, place),
    openLink: (link) => vscode.env.openExternal(vscode.Uri.parse(link, true)),
    openChat: ({ id }) => vscode.commands.executeCommand('handbook.joinDiscord', { handbook: id }),
    copy: async (text) => {
      await vscode.env.clipboard.writeText(text);
      tellInStatusBar('copy', vscode.l10n.t('Copied: {0}', text));
    },
  };
}
