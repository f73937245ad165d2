/**
 * When meetings and releases are: what pages say of it, read; the moments, in any zone; and files for
 * calendars. Pure, and without a clock of its own: now is always a parameter.
 */
export type * from './types';
export { readSchedule } from './readSchedule';
export {
  canBeDated,
  currentOccurrence,
  daysApart,
  nextOccurrence,
  occurrencesBetween,
} from './occurrences';
export { calendarFile, type CalendarFile, type CalendarFileOptions } from './calendarFile';
