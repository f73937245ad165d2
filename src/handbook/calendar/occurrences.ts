import { areKnown } from './days';
import { dayAt, slotDays } from './slots';
import type { Occurrence, Schedule, Slot } from './types';
import { knownZone } from './zones';

/** A schedule of which moments can be told. */
interface Dated {
  readonly slots: readonly Slot[];
  readonly zone: { readonly id: string; readonly written: string };
}

/**
 * Whether moments can be told: times and zone are known, and the weeks. What time it is does not
 * matter.
 */
export function canBeDated(schedule: Schedule): schedule is Schedule & Dated {
  return (
    schedule.kind === 'recurring' &&
    schedule.zone.id !== undefined &&
    schedule.slots.every(({ days }) => areKnown(days))
  );
}

/**
 * The first time that it happens with a start at or after a moment.
 *
 * @param after Milliseconds since 1970 in UTC; so are the occurrence's.
 * @returns Undefined where `canBeDated` is false, or nothing comes any more.
 */
export function nextOccurrence(schedule: Schedule, after: number): Occurrence | undefined {
  for (const occurrence of occurrences(schedule, after)) return occurrence;
  return undefined;
}

/**
 * The times that it happens with `from` <= start < `to`, in order. None where `canBeDated` is false.
 *
 * @param from Milliseconds since 1970 in UTC; so is `to`.
 */
export function occurrencesBetween(schedule: Schedule, from: number, to: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of occurrences(schedule, from)) {
    if (occurrence.start >= to) break;
    found.push(occurrence);
  }
  return found;
}

/** Longer than any meeting can be: a day on which clocks are set back. */
const longestMeeting = 26 * 3_600_000;

/**
 * The time that it happens which is under way: start <= `at` < end. Undefined also where the pages do
 * not say how long it lasts.
 */
export function currentOccurrence(schedule: Schedule, at: number): Occurrence | undefined {
  return occurrencesBetween(schedule, at - longestMeeting, at + 1).findLast(
    ({ end }) => end !== undefined && at < end,
  );
}

/**
 * How many midnights lie between two moments on the clock of a zone: 0 is the same day, 1 tomorrow,
 * -1 yesterday.
 *
 * @param zone An IANA name, such as `Intl.DateTimeFormat().resolvedOptions().timeZone` of the reader;
 *   one that is not known counts as UTC.
 */
export function daysApart(from: number, to: number, zone: string): number {
  const known = knownZone(zone) ?? 'UTC';
  return dayAt(from, known).until(dayAt(to, known), { largestUnit: 'days' }).days;
}

/** Of several slots the earliest first, and each moment once. */
function* occurrences(schedule: Schedule, after: number): Generator<Occurrence> {
  if (!canBeDated(schedule)) return;
  const { slots, zone } = schedule;
  const streams = slots.map((slot) => slotDays(slot, zone.id, after));
  const heads = streams.map((stream) => stream.next());
  for (let last = -Infinity; ;) {
    let first: Occurrence | undefined;
    let from = -1;
    for (const [index, { done, value }] of heads.entries()) {
      if (done || (first && first.start <= value.occurrence.start)) continue;
      first = value.occurrence;
      from = index;
    }
    const stream = streams[from];
    if (!first || !stream) return;
    heads[from] = stream.next();
    if (first.start > last) yield first;
    last = first.start;
  }
}
