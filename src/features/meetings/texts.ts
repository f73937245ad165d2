import * as vscode from 'vscode';
import { canBeDated, type Occurrence, type Schedule } from '../../handbook/calendar/calendar';
import type { Meeting } from '../../handbook/model';
import type { ReaderTimes } from './readerTimes';
import type { ShownMeeting } from './rhythm';

/** How far away a meeting is, and at what time: `in 25 min, 02:30`. */
export function comesWhen({ distance, occurrence }: ShownMeeting, times: ReaderTimes): string {
  const { t } = vscode.l10n;
  const { start, end } = occurrence;
  const time = times.time(start);
  switch (distance.kind) {
    case 'now':
      return end === undefined ? t('now, since {0}', time) : t('now, until {0}', times.time(end));
    case 'minutes':
      return t('in {0} min, {1}', distance.count, time);
    case 'hours':
      return t('in {0} h, {1}', distance.count, time);
    case 'today':
      return t('today, {0}', time);
    case 'tomorrow':
      return t('tomorrow, {0}', time);
    case 'day':
      return t('{0}, {1}', times.weekday(start), time);
    case 'date':
      return t('{0}, {1}', times.date(start), time);
  }
}

/** Why no moment can be told, in plain words; undefined where one can, or nothing comes any more. */
export function whyUndated(schedule: Schedule): string | undefined {
  const { t } = vscode.l10n;
  switch (schedule.kind) {
    case 'onDemand':
      return t('on demand');
    case 'dayNotSet':
      return t('day not set yet');
    case 'timeNotSet':
      return t('time not set yet');
    case 'unset':
      return t('not set yet');
    case 'unreadable':
      return t('shown as written');
    case 'recurring':
      return canBeDated(schedule) ? undefined : undatedRecurring(schedule);
  }
}

function undatedRecurring({ zone, slots }: Extract<Schedule, { kind: 'recurring' }>): string {
  const { t } = vscode.l10n;
  if (zone.written === undefined) return t('no time zone named: shown as written');
  if (zone.id === undefined) return t('zone “{0}” not known: shown as written', zone.written);
  const skipsWeeks = slots.some(({ days }) => days.every === 'week' && days.interval > 1);
  return skipsWeeks ? t('which weeks is not set yet') : t('no date to come');
}

/** All that the pages say of when a meeting is, each wording once. */
export function wordings({ when, statements }: Meeting): string[] {
  const all = [when, ...statements.map((statement) => statement.when)];
  return [...new Set(all.filter((each) => each !== undefined))];
}

/** The day and the hours of one time that it happens: `Tue, Nov 24, 02:30 – 03:00`. */
export function wholeHours(occurrence: Occurrence, times: ReaderTimes): string {
  return vscode.l10n.t('{0}, {1}', times.day(occurrence.start), times.hours(occurrence));
}
