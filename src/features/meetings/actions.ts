import * as vscode from 'vscode';
import type { Meeting, Place } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import type { OnboardingProgress } from '../onboarding/state';
import type { OpenPlace } from '../reading/openPage';
import { tellInStatusBar } from '../contribute/statusBar';
import { addToCalendar } from './addToCalendar';
import { writeUpdate } from './writeUpdate';

/** What one can do about a meeting. */
export interface MeetingActions {
  addToCalendar(handbook: OpenHandbook, meetings: readonly Meeting[]): Promise<void>;
  writeUpdate(handbook: OpenHandbook, meeting: Meeting): Promise<void>;
  openPlace(handbook: OpenHandbook, place: Place): Promise<void>;
  openLink(handbook: OpenHandbook, link: string): Promise<void>;
  openChat(handbook: OpenHandbook): Thenable<unknown>;
  copy(text: string): Promise<void>;
}

/** Who opens a meeting's link, or has it in the calendar, has done the newcomer's step about it. */
export function meetingActions(
  openPlace: OpenPlace,
  onboarding: OnboardingProgress,
): MeetingActions {
  return {
    addToCalendar: async (handbook, meetings) => {
      if (await addToCalendar(handbook, meetings)) {
        await onboarding.done('attendMeeting', handbook);
      }
    },
    writeUpdate,
    openPlace: (handbook, place) => openPlace(handbook, place),
    openLink: async (handbook, link) => {
      if (await vscode.env.openExternal(vscode.Uri.parse(link, true))) {
        await onboarding.done('attendMeeting', handbook);
      }
    },
    openChat: ({ id }) => vscode.commands.executeCommand('handbook.joinDiscord', { handbook: id }),
    copy: async (text) => {
      await vscode.env.clipboard.writeText(text);
      tellInStatusBar('copy', vscode.l10n.t('Copied: {0}', text));
    },
  };
}
