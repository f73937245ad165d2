import assert from 'node:assert/strict';
import { countdown } from '../../../src/features/meetings/countdown';

const start = Date.UTC(2026, 10, 25, 21);
const minute = 60_000;

/** What is said so many minutes before the start, and how many minutes before it that changes. */
function said(minutesLeft: number, zone = 'UTC'): [string, number] {
  const now = start - minutesLeft * minute;
  const { distance, changes } = countdown(now, { start, end: undefined }, zone);
  assert.ok(changes > now, 'a change that is still to come');
  const count = 'count' in distance ? ` ${distance.count}` : '';
  return [`${distance.kind}${count}`, (start - changes) / minute];
}

describe('the countdown to a meeting', () => {
  it('counts minutes in its last hour, and changes with each', () => {
    assert.deepEqual(said(25), ['minutes 25', 24]);
    assert.deepEqual(said(24.5), ['minutes 25', 24]);
    assert.deepEqual(said(59), ['minutes 59', 58]);
    assert.deepEqual(said(0.01), ['minutes 1', 0]);
  });

  it('counts whole hours before, and changes once in an hour', () => {
    assert.deepEqual(said(60), ['hours 1', 59]);
    assert.deepEqual(said(89), ['hours 1', 59]);
    assert.deepEqual(said(91), ['hours 2', 90]);
    assert.deepEqual(said(150), ['hours 2', 90]);
    assert.deepEqual(said(12 * 60), ['hours 12', 11.5 * 60]);
  });

  it('says the day before that, on the reader’s own calendar', () => {
    const days = (count: number) => count * 24 * 60;
    // Wednesday at 21:00; the day begins 21 hours before.
    assert.deepEqual(said(13 * 60), ['today', 12 * 60]);
    assert.deepEqual(said(22 * 60), ['tomorrow', 21 * 60]);
    assert.deepEqual(said(days(2)), ['day', days(1) + 21 * 60]);
    assert.deepEqual(said(days(7)), ['date', days(6) + 21 * 60]);
    // In Kolkata it is Thursday at 02:30.
    assert.deepEqual(said(13 * 60, 'Asia/Kolkata'), ['tomorrow', 12 * 60]);
    assert.deepEqual(said(49 * 60, 'Asia/Kolkata'), ['day', 26.5 * 60]);
  });

  it('ends with the meeting, or where its end is not known, when nobody joins any more', () => {
    const at = (end: number | undefined) =>
      countdown(start + minute, { start, end }, 'UTC').changes - start;
    assert.equal(at(start + 40 * minute), 40 * minute);
    assert.equal(at(undefined), 15 * minute);
  });
});
