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
  return [
    ...[...coming, ...others].map((scheduled) => ({
      label: `$(calendar) ${withoutIcons(scheduled.meeting.name)}`,
      description: withoutIcons(whenOf(scheduled, now, times)),
      detail: withoutIcons(wordings(scheduled.meeting).join(' / ')),
      run: () => actions.show(scheduled),
    })),
    separator(withoutIcons(handbook.label)),
    ...(coming.length > 0
      ? [{ label: `$(export) ${t('Add All to Calendar…')}`, run: () => actions.addToCalendar() }]
      : []),
  ];
}

/** When a meeting is, or why that cannot be told. */
export function whenOf(scheduled: Scheduled, now: number, times: ReaderTimes): string {
  const [next] = upcoming([scheduled], now);
  if (!next) return whyUndated(scheduled.schedule) ?? vscode.l10n.t('no date to come');
  const { distance } = countdown(now, next.occurrence, times.zone);
  return comesWhen({ ...next, distance }, times);
}
