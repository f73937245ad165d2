import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import type { TreeNode } from '../sidebar/treeNode';
import { Schedules } from './handbookMeetings';
import { whyUndated, wordings } from './texts';

/**
 * The Meetings view of a handbook: a row for each, with its times as written, since those on the
 * reader's clock change while nobody looks; a click tells them.
 */
export function meetingViewRows(handbook: OpenHandbook): TreeNode[] {
  return new Schedules().of(handbook).map(({ meeting, schedule }) => {
    const undated = whyUndated(schedule);
    const written = wordings(meeting).join(' / ');
    const description = [written, undated].filter(Boolean).join(' · ');
    const { path, heading } = meeting.place;
    return {
      id: `${handbook.id}|meeting|${meeting.id}`,
      label: meeting.name,
      description,
      tooltip: [meeting.name, description, meeting.purpose].filter(Boolean).join('\n'),
      icon: 'calendar',
      accessibilityLabel: vscode.l10n.t('{0}, meeting: {1}', meeting.name, description),
      contextValue: undated === undefined ? 'handbook.meeting dated' : 'handbook.meeting',
      command: { command: 'handbook.meetings', title: vscode.l10n.t('Meetings') },
      handbook: handbook.id,
      meeting: meeting.id,
      path,
      ...(heading !== undefined && { heading }),
      children: [],
    };
  });
}
