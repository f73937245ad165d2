import type { Schedule } from './types';

/**
 * Reads when something happens out of what a page says: `5:30pm PST, every day`. What is not
 * understood to its last word is `unreadable`: nothing is guessed.
 *
 * @param when `Meeting.when`; undefined where no time is set.
 */
export function readSchedule(when: string | undefined): Schedule {
  if (when === undefined) return { kind: 'unset', text: '' };
  return { kind: 'unreadable', text: when };
}
