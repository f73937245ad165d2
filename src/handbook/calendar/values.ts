import type { Temporal } from 'temporal-polyfill';

/** What RFC 5545 calls the days of the week, from Monday on. */
export const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** `20260308T023000` (RFC 5545, 3.3.5). */
export function basicDateTime(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
