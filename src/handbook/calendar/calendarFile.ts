import type { Meeting } from '../model';
import { eventLines, type EventSource } from './calendarEvent';
import { escapeText, joinLines } from './contentLines';
import { canBeDated } from './occurrences';
import { readSchedule } from './readSchedule';
import { dayAt, slotDays } from './slots';
import { zoneRules } from './zoneRules';

/** What a calendar file needs besides the meetings. */
export interface CalendarFileOptions {
  /** Now, in milliseconds since 1970 in UTC: the file's stamp; what begins from then on is in it. */
  readonly now: number;
  /**
   * What tells this handbook from others, the same at each export: `massgen/handbook`. With it and the
   * meeting's id a calendar knows an event again, and updates it.
   */
  readonly handbook: string;
  /** The calendar's name, shown by calendars that do: the handbook's title. */
  readonly title: string;
  /** Turns an address of `Meeting.where` into a whole one, `https://…`; undefined where it is none. */
  readonly resolve: (href: string, meeting: Meeting) => string | undefined;
}

export interface CalendarFile {
  /** RFC 5545, with lines that end in CRLF. Undefined where no meeting can be in it. */
  readonly text: string | undefined;
  /** The meetings that are in it. */
  readonly meetings: readonly Meeting[];
  /** The meetings that are not, as their days, time or zone are not known, or they are over. */
  readonly left: readonly Meeting[];
}

/**
 * Writes meetings as an iCalendar file (RFC 5545): an event with a recurrence rule for each slot of
 * each, and the rules of their zones.
 *
 * Imported again, it updates what is in a calendar: a meeting's UID is the same at each export, and
 * DTSTAMP and SEQUENCE come from the time of the export, so that a later one is known as the newer.
 * There is no METHOD: that would make it an invitation, which needs an organizer. No library writes it:
 * the one that was looked at puts a calendar's name into the file as it stands, and stamps in no zone.
 */
export function calendarFile(
  meetings: readonly Meeting[],
  options: CalendarFileOptions,
): CalendarFile {
  const all = meetings.map((meeting) => ({ meeting, events: eventsOf(meeting, options.now) }));
  const within = all.filter(({ events }) => events.length > 0);
  const left = all.filter(({ events }) => events.length === 0);
  const events = within.flatMap((each) => each.events);
  return {
    text: events.length === 0 ? undefined : fileOf(events, within.length > 1, options),
    meetings: within.map(({ meeting }) => meeting),
    left: left.map(({ meeting }) => meeting),
  };
}

function eventsOf(meeting: Meeting, now: number): EventSource[] {
  const schedule = readSchedule(meeting.when);
  if (!canBeDated(schedule)) return [];
  const zone = schedule.zone.id;
  return schedule.slots.flatMap((slot, index) => {
    const first = slotDays(slot, zone, now).next().value;
    return first ? [{ meeting, index, slot, zone, first }] : [];
  });
}

function fileOf(
  events: readonly EventSource[],
  several: boolean,
  options: CalendarFileOptions,
): string {
  const zones = new Set(events.map(({ zone }) => zone).filter((zone) => zone !== 'UTC'));
  const title = escapeText(options.title);
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MassGen//Contributor Handbook//EN',
    'CALSCALE:GREGORIAN',
    // Of one meeting, a name would make some calendars open it as a calendar of its own.
    ...(several ? [`NAME:${title}`, `X-WR-CALNAME:${title}`] : []),
    ...[...zones].flatMap((zone) => zoneRules(zone, dayAt(options.now, zone))),
    ...events.flatMap((event) => eventLines(event, options)),
    'END:VCALENDAR',
  ]);
}
