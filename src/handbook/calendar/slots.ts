import { Temporal } from 'temporal-polyfill';
import { daysFrom } from './days';
import type { Hours, Occurrence, Slot } from './types';

/** A day of a zone's calendar on which something happens, and the moments. */
export interface SlotDay {
  readonly day: Temporal.PlainDate;
  readonly occurrence: Occurrence;
}

/** Those with a start at or after a moment, in order: endless, or ending where nothing comes any more. */
export function* slotDays(
  { days, hours }: Slot,
  zone: string,
  after: number,
): Generator<SlotDay, undefined> {
  // A day earlier: where clocks leave out a day, it counts as the next.
  const first = dayAt(after, zone).subtract({ days: 1 });
  for (const day of daysFrom(days, first)) {
    const occurrence = occurrenceOn(day, hours, zone);
    if (occurrence.start >= after) yield { day, occurrence };
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

/** The day that a zone's calendar shows. */
export function dayAt(moment: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(moment))
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}
