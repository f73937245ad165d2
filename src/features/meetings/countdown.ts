import { daysApart } from '../../handbook/calendar/calendar';
import type { Occurrence } from '../../handbook/calendar/calendar';

/** How far away something is, as people say it. */
export type Distance =
  /** It is under way. */
  | { readonly kind: 'now' }
  /** 1 to 59. */
  | { readonly kind: 'minutes'; readonly count: number }
  /** 1 to 12, rounded. */
  | { readonly kind: 'hours'; readonly count: number }
  /** More than twelve hours, on the reader's own days; `day` is within a week. */
  | { readonly kind: 'today' | 'tomorrow' | 'day' | 'date' };

export interface Countdown {
  readonly distance: Distance;
  /** When it is another one, in ms as `Date.now()`: after now. */
  readonly changes: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** How long a meeting is taken to be under way whose end the pages do not tell: long enough to join. */
export const joinable = 15 * minute;

/** When something that happens is no news any more. */
export function endOf({ start, end }: Occurrence): number {
  return end ?? start + joinable;
}

/**
 * How far away something is, and until when that is so.
 * @param now In ms as `Date.now()`; not after the occurrence's end.
 * @param zone The reader's, an IANA name.
 */
export function countdown(now: number, occurrence: Occurrence, zone: string): Countdown {
  const { start } = occurrence;
  const left = start - now;
  if (left <= 0) return { distance: { kind: 'now' }, changes: endOf(occurrence) };
  if (left <= 59 * minute) {
    const count = Math.ceil(left / minute);
    return { distance: { kind: 'minutes', count }, changes: start - (count - 1) * minute };
  }
  if (left <= 12 * hour) {
    const count = Math.max(1, Math.ceil(left / hour - 0.5));
    const changes = count === 1 ? start - 59 * minute : start - (count - 0.5) * hour;
    return { distance: { kind: 'hours', count }, changes };
  }
  const days = daysApart(now, start, zone);
  const kind = days <= 0 ? 'today' : days === 1 ? 'tomorrow' : days < 7 ? 'day' : 'date';
  return { distance: { kind }, changes: Math.min(start - 12 * hour, nextDay(now, zone)) };
}

/** The first moment of tomorrow on the clock of a zone, whatever the length of today. */
function nextDay(now: number, zone: string): number {
  // No day is longer, whatever a zone does to its clocks.
  let [before, after] = [now, now + 49 * hour];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (daysApart(now, middle, zone) >= 1) after = middle;
    else before = middle;
  }
  return after;
}
