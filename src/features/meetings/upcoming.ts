import {
  currentOccurrence,
  nextOccurrence,
  occurrencesBetween,
  type Occurrence,
  type Schedule,
} from '../../handbook/calendar/calendar';
import type { Meeting } from '../../handbook/model';
import { endOf, joinable } from './countdown';

/** A meeting with what was read of its times. */
export interface Scheduled {
  readonly meeting: Meeting;
  readonly schedule: Schedule;
}

/** A meeting with the time that is under way, or comes next. */
export interface Upcoming extends Scheduled {
  readonly occurrence: Occurrence;
}

/** The one that is under way, or the next, of each meeting whose times can be told; in their order. */
export function upcoming(meetings: readonly Scheduled[], now: number): Upcoming[] {
  return meetings
    .flatMap((each) => {
      const occurrence = underWay(each.schedule, now) ?? nextOccurrence(each.schedule, now);
      return occurrence ? [{ ...each, occurrence }] : [];
    })
    .sort((one, other) => one.occurrence.start - other.occurrence.start);
}

/** Also one that has just begun and whose end the pages do not tell. */
function underWay(schedule: Schedule, now: number): Occurrence | undefined {
  const current = currentOccurrence(schedule, now);
  if (current) return current;
  const begun = occurrencesBetween(schedule, now - joinable, now + 1);
  return begun.findLast((each) => endOf(each) > now);
}

/** What the status bar shows of what comes. */
export interface Choice {
  readonly shown: Upcoming;
  /** When another one may have to be shown, beside the end of this one; in ms, after now. */
  readonly changes: number | undefined;
}

/** How long before its start a meeting is shown instead of one that is under way, in ms. */
const soon = 15 * 60_000;

/**
 * The meeting to show: the one that starts soon, else the one that began last, else the next.
 * @param coming As `upcoming` gives them.
 */
export function choose(coming: readonly Upcoming[], now: number): Choice | undefined {
  const begun = coming.filter(({ occurrence: { start } }) => start <= now);
  const [next] = coming.slice(begun.length);
  const current = begun.at(-1);
  if (!current) return next && { shown: next, changes: undefined };
  const shift = next && next.occurrence.start - soon;
  if (next && shift !== undefined && shift <= now) return { shown: next, changes: undefined };
  return { shown: current, changes: shift };
}
