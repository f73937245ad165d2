import { Temporal } from 'temporal-polyfill';
import type { Meeting } from '../model';
import type { CalendarFileOptions } from './calendarFile';
import { escapeText } from './contentLines';
import type { SlotDay } from './slots';
import type { Days, Slot } from './types';
import { basicDateTime, dayCodes } from './values';
import { zoneName } from './zoneRules';

/** A slot of a meeting, with the day on which it is in the file for the first time. */
export interface EventSource {
  readonly meeting: Meeting;
  /** Which of the meeting's slots it is, from 0. */
  readonly index: number;
  readonly slot: Slot;
  readonly zone: string;
  readonly first: SlotDay;
}

/** The lines of a VEVENT (RFC 5545, 3.6.1). */
export function eventLines(source: EventSource, options: CalendarFileOptions): string[] {
  const { meeting, slot, zone, first } = source;
  const { start, end } = slot.hours;
  const begin = first.day.toPlainDateTime(start);
  const sameDay = end && end.hour * 60 + end.minute > start.hour * 60 + start.minute;
  const last = end && (sameDay ? first.day : first.day.add({ days: 1 })).toPlainDateTime(end);
  const stamp = utcStamp(options.now);
  const rule = recurrenceRule(slot.days);
  const where = meeting.where?.text ?? '';
  return [
    'BEGIN:VEVENT',
    `UID:${uid(source, options)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    // Grows from export to export, by which calendars know that this is the newer one.
    `SEQUENCE:${Math.max(0, Math.floor(options.now / 60_000))}`,
    `DTSTART${inZone(begin, zone)}`,
    // No end: how long it lasts is not known.
    ...(last ? [`DTEND${inZone(last, zone)}`] : []),
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escapeText(meeting.name)}`,
    ...(where === '' ? [] : [`LOCATION:${escapeText(where)}`]),
    ...about(meeting, options),
    'END:VEVENT',
  ];
}

/** The purpose, the time as the page has it, and how to join. */
function about(meeting: Meeting, { resolve }: CalendarFileOptions): string[] {
  const address = (meeting.where?.links ?? [])
    .map(({ href }) => resolve(href, meeting))
    .find((each) => each !== undefined && isWebAddress(each));
  const text = [meeting.purpose, meeting.when, address].filter((each) => each !== undefined);
  return [
    ...(text.length === 0 ? [] : [`DESCRIPTION:${escapeText(text.join('\n\n'))}`]),
    ...(address === undefined ? [] : [`URL:${address}`]),
  ];
}

/** Only what can be in a file as it stands. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/.test(address);
}

/** The same at each export, so that a calendar updates the event that it has. */
function uid({ meeting, index }: EventSource, { handbook }: CalendarFileOptions): string {
  return `${encode(meeting.id)}.${index}@${encode(handbook)}`;
}

/** In ASCII, which every calendar keeps as it is. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
}

function inZone(wall: Temporal.PlainDateTime, zone: string): string {
  return zone === 'UTC'
    ? `:${basicDateTime(wall)}Z`
    : `;TZID=${zoneName(zone)}:${basicDateTime(wall)}`;
}

function utcStamp(moment: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(moment));
  return `${basicDateTime(instant.toZonedDateTimeISO('UTC').toPlainDateTime())}Z`;
}

/** RFC 5545, 3.3.10. Undefined for what happens once. */
function recurrenceRule(days: Days): string | undefined {
  if (days.every === 'once') return undefined;
  const codes = days.weekdays.map((weekday) => dayCodes[weekday - 1] ?? '');
  if (days.every === 'month') {
    const nths = days.nths.flatMap((nth) => codes.map((code) => `${nth}${code}`));
    return `FREQ=MONTHLY;BYDAY=${nths.join(',')}`;
  }
  if (days.interval === 1 && codes.length === 7) return 'FREQ=DAILY';
  const interval = days.interval === 1 ? '' : `INTERVAL=${days.interval};`;
  return `FREQ=WEEKLY;${interval}BYDAY=${codes.join(',')};WKST=MO`;
}
