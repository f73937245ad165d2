import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import { withoutIcons } from '../plainText';
import { countdown } from './countdown';
import { separator, type Row } from './pickRow';
import type { ReaderTimes } from './readerTimes';
import { comesWhen, whyUndated, wordings } from './texts';
import { upcoming, type Scheduled } from './upcoming';

export interface ListActions {
  show(scheduled: Scheduled): unknown;
  addToCalendar(): unknown;
}

/**
 * A row for each meeting, the next first, those of which no moment can be told last; then what can be
 * done with all of them.
 */
export function meetingRows(
  handbook: OpenHandbook,
  meetings: readonly Scheduled[],
  { now, times, actions }: { now: number; times: ReaderTimes; actions: ListActions },
): Row[] {
  const { t } = vscode.l10n;
  const coming = upcoming(meetings, now);
  const dated = new Set(coming.map(({ meeting }) => meeting));
  const others = meetings.filter(({ meeting }) => !dated.has(meeting));
  const row = (scheduled: Scheduled, when: string): Row => ({
    label: `$(calendar) ${withoutIcons(scheduled.meeting.name)}`,
    description: withoutIcons(when),
    detail: withoutIcons(wordings(scheduled.meeting).join(' / ')),
    run: () => actions.show(scheduled),
  });
  return [
    ...coming.map((each) => {
      const { distance } = countdown(now, each.occurrence, times.zone);
      return row(each, comesWhen({ ...each, distance }, times));
    }),
    ...others.map((each) => row(each, whyUndated(each.schedule) ?? t('no date to come'))),
    separator(withoutIcons(handbook.label)),
    ...(coming.length > 0
      ? [{ label: `$(export) ${t('Add All to Calendar…')}`, run: () => actions.addToCalendar() }]
      : []),
  ];
}
