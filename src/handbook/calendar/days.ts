import { Temporal } from 'temporal-polyfill';
import type { Days, Weekday } from './types';

/** Whether it can be told on which days something happens. */
export function areKnown(days: Days): boolean {
  return days.every !== 'week' || days.interval === 1 || days.from !== undefined;
}

/**
 * The days from a day on, in order: endless, or ending where nothing comes any more. None where they
 * are not known.
 */
export function* daysFrom(days: Days, first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  if (!areKnown(days)) return;
  if (days.every === 'once') {
    const date = Temporal.PlainDate.from(days.date);
    if (isUpTo(first, date)) yield date;
    return;
  }
  const from = days.from === undefined ? undefined : Temporal.PlainDate.from(days.from);
  const start = from && isUpTo(first, from) ? from : first;
  const all =
    days.every === 'week'
      ? weekly(days.weekdays, days.interval, mondayOf(from ?? start), mondayOf(start))
      : monthly(days.weekdays, days.nths, start.with({ day: 1 }));
  for (const date of all) if (isUpTo(start, date)) yield date;
}

/** @param anchor Monday of a week in which it happens, not after `monday`. */
function* weekly(
  weekdays: readonly Weekday[],
  interval: number,
  anchor: Temporal.PlainDate,
  monday: Temporal.PlainDate,
): Generator<Temporal.PlainDate> {
  const weeks = anchor.until(monday, { largestUnit: 'weeks' }).weeks;
  for (let week = Math.ceil(weeks / interval) * interval; ; week += interval) {
    for (const weekday of weekdays) yield anchor.add({ weeks: week, days: weekday - 1 });
  }
}

function* monthly(
  weekdays: readonly Weekday[],
  nths: readonly number[],
  first: Temporal.PlainDate,
): Generator<Temporal.PlainDate> {
  for (let month = first; ; month = month.add({ months: 1 })) {
    const days = new Set<number>();
    for (const weekday of weekdays) {
      const own = ofMonth(month, weekday);
      for (const nth of nths) {
        const day = own.at(nth > 0 ? nth - 1 : nth);
        if (day !== undefined) days.add(day);
      }
    }
    for (const day of [...days].sort((a, b) => a - b)) yield month.with({ day });
  }
}

/** The days of a month that are one weekday. */
function ofMonth(first: Temporal.PlainDate, weekday: Weekday): number[] {
  const days: number[] = [];
  for (let day = 1 + ((weekday - first.dayOfWeek + 7) % 7); day <= first.daysInMonth; day += 7) {
    days.push(day);
  }
  return days;
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function isUpTo(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, other) <= 0;
}
