import { Temporal } from 'temporal-polyfill';
import { areKnown, daysFrom } from './days';
import type { Hours, Occurrence, Schedule, Slot } from './types';
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
  const streams = slots.map((slot) => slotOccurrences(slot, zone.id, after));
  const heads = streams.map((stream) => stream.next());
  for (let last = -Infinity; ;) {
    let first: Occurrence | undefined;
    let from = -1;
    for (const [index, { done, value }] of heads.entries()) {
      if (done || (first && first.start <= value.start)) continue;
      first = value;
      from = index;
    }
    const stream = streams[from];
    if (!first || !stream) return;
    heads[from] = stream.next();
    if (first.start > last) yield first;
    last = first.start;
  }
}

function* slotOccurrences(
  { days, hours }: Slot,
  zone: string,
  after: number,
): Generator<Occurrence, undefined> {
  // A day earlier: where clocks leave out a day, it counts as the next.
  const first = dayAt(after, zone).subtract({ days: 1 });
  for (const day of daysFrom(days, first)) {
    const occurrence = occurrenceOn(day, hours, zone);
    if (occurrence.start >= after) yield occurrence;
  }
}

/**
 * What the clocks of the zone show: a time that they leave out counts as much later as they leave out,
 * and of one that they show twice the first counts (RFC 5545, 3.3.5, DATE-TIME, form 3). The end is a
 * time on the clock too, so a night on which clocks change is longer or shorter; where that leaves no
 * time at all, it lasts as long as ever.
 */
function occurrenceOn(
  day: Temporal.PlainDate,
  { start, end }: Hours,
  timeZone: string,
): Occurrence {
  const at = (date: Temporal.PlainDate, clock: Hours['start']): number =>
    // Temporal's 'compatible', its default, is that rule.
    date.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds;
  const startsAt = at(day, start);
  if (!end) return { start: startsAt, end: undefined };
  const minutes = (end.hour - start.hour) * 60 + end.minute - start.minute;
  const endsAt = at(minutes > 0 ? day : day.add({ days: 1 }), end);
  const usual = (minutes > 0 ? minutes : minutes + 24 * 60) * 60_000;
  return { start: startsAt, end: endsAt > startsAt ? endsAt : startsAt + usual };
}

function dayAt(moment: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(moment))
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}
