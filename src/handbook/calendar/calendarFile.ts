import type { Meeting } from '../model';

/** What a calendar file needs besides the meetings. */
export interface CalendarFileOptions {
  /** Now, in milliseconds since 1970 in UTC: the file's stamp, and the day from which meetings are in it. */
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
 * Writes meetings as an iCalendar file: an event with a recurrence rule for each, and the rules of
 * their zones.
 */
export function calendarFile(
  meetings: readonly Meeting[],
  options: CalendarFileOptions,
): CalendarFile {
  return { text: options.now < 0 ? '' : undefined, meetings: [], left: meetings };
}
