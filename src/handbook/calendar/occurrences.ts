import type { Occurrence, Schedule } from './types';

/**
 * Whether moments can be told: times and zone are known, and in which weeks. Never depends on what
 * time it is.
 */
export function canBeDated(schedule: Schedule): boolean {
  return nextOccurrence(schedule, 0) !== undefined;
}

/**
 * The first time that it happens with a start at or after a moment.
 *
 * @param after Milliseconds since 1970 in UTC; so are the occurrence's.
 * @returns Undefined where `canBeDated` is false, or nothing comes any more.
 */
export function nextOccurrence(schedule: Schedule, after: number): Occurrence | undefined {
  return occurrencesBetween(schedule, after, Infinity)[0];
}

/**
 * The times that it happens with `from` <= start < `to`, in order.
 *
 * @param from Milliseconds since 1970 in UTC; so is `to`.
 */
export function occurrencesBetween(schedule: Schedule, from: number, to: number): Occurrence[] {
  return schedule.kind === 'recurring' && from < to ? [] : [];
}

/**
 * The time that it happens which is under way: start <= `at` < end. Undefined also where the pages do
 * not say how long it lasts.
 */
export function currentOccurrence(schedule: Schedule, at: number): Occurrence | undefined {
  return occurrencesBetween(schedule, at, at)[0];
}

/**
 * How many midnights lie between two moments on the clock of a zone: 0 is the same day, 1 tomorrow,
 * -1 yesterday.
 *
 * @param zone An IANA name, such as `Intl.DateTimeFormat().resolvedOptions().timeZone` of the reader.
 */
export function daysApart(from: number, to: number, zone: string): number {
  return zone === '' ? 0 : Math.round((to - from) / 86_400_000);
}
