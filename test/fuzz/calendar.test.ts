import assert from 'node:assert/strict';
import {
  calendarFile,
  daysApart,
  nextOccurrence,
  occurrencesBetween,
  readSchedule,
} from '../../src/handbook/calendar/calendar';
import type { Meeting } from '../../src/handbook/model';
import { expand } from '../unit/calendar/icalOracle';
import { WallClock } from './wallClock';

/** Half hours and three quarters, both hemispheres, none with summer time, midnights that are left out. */
const zones = [
  ...['America/Los_Angeles', 'America/New_York', 'America/St_Johns', 'America/Santiago'],
  ...['Europe/London', 'Europe/Berlin', 'Africa/Cairo', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Chatham'],
];
const minute = 60_000;
const day = 24 * 60 * minute;
const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2029, 0, 1)];
/** Midnight, the hours at which clocks change, noon, the last quarter. */
const times = ['00:00', '00:30', '02:00', '02:30', '12:00', '23:45'];

describe('every day of three years', function () {
  this.timeout(60_000);

  for (const zone of zones) {
    it(`has its times in ${zone}, and is called today and tomorrow there`, () => {
      const clock = new WallClock(zone, from - 2 * day, to + 2 * day);
      for (const time of times) {
        const schedule = readSchedule(`${time} ${zone}, every day`);
        const expected = clock.moments(time).filter((each) => each >= from && each < to);
        const shown = occurrencesBetween(schedule, from, to).map(({ start }) => start);
        assert.deepEqual(shown, expected, time);
        assert.ok(shown.length >= 3 * 365, time);
      }
      jumps(zone, clock);
      readerDays(zone, clock);
    });

    it(`is the same in a calendar file of ${zone}`, () => {
      // What clocks leave out or show twice, ical.js takes for other times than RFC 5545 says.
      for (const when of [`12:00-22:45 ${zone}, every day`, `Sundays 10pm-04:00 ${zone}`]) {
        const text = calendarFile([meeting(when)], options).text ?? '';
        const shown = occurrencesBetween(readSchedule(when), from, to);
        assert.deepEqual(expand(text, to), shown, when);
      }
    });
  }
});

describe('a calendar file', () => {
  it('gives the moments that are shown for odd times, and odd zones, for three years', () => {
    for (const when of [
      ...[
        '5:30pm PT, every day',
        'Mondays 10pm-1am ET',
        'weekdays 9:00 UTC',
        'weekends 9am UTC-3:30',
      ],
      ...[
        'every other Tuesday 5pm PT, starting 2026-03-03',
        'every 5 weeks Sunday 9am PT from 2026-12-31',
      ],
      ...['Monday, Sunday 9am PT, every 2 weeks from 2026-12-31', 'March 3, 2027 at 5pm PT'],
      ...['2nd and last Thursday of the month 8am CET', '5th Sunday of the month noon ET'],
      ...['Monday 9am PT, Thursday 5pm PT', '9am and 5pm PT, every weekday'],
      // Their clocks are set on days that have no short name, or by no rule.
      ...['daily noon Asia/Jerusalem', 'daily noon America/Nuuk', 'daily noon Asia/Gaza'],
      ...[
        'daily noon Africa/Casablanca',
        'daily noon Europe/Dublin',
        'daily noon America/Asuncion',
      ],
    ]) {
      const text = calendarFile([meeting(when)], options).text ?? '';
      const shown = occurrencesBetween(readSchedule(when), from, to);
      assert.ok(shown.length > 0, when);
      assert.deepEqual(expand(text, to), shown, when);
    }
  });
});

/** After sleep a clock says anything: whatever it says, the next time is the next. */
function jumps(zone: string, clock: WallClock): void {
  const schedule = readSchedule(`02:30 ${zone}, every day`);
  const all = clock.moments('02:30');
  for (const [index, start] of all.entries()) {
    const now = index % 2 === 0 ? start : (all[index - 1] ?? start) + 1;
    if (now < from) continue;
    assert.equal(nextOccurrence(schedule, now)?.start, start, new Date(now).toISOString());
  }
}

/** A meeting elsewhere, as somebody in the zone calls its day some hours before. */
function readerDays(zone: string, clock: WallClock): void {
  const schedule = readSchedule('5:30pm PT, every day');
  for (const { start } of occurrencesBetween(schedule, from + day, to - day)) {
    for (const hours of [1, 17]) {
      const now = start - hours * 60 * minute;
      const [today = 0, then = 0] = [now, start].map((each) =>
        Date.parse(clock.at(each).slice(0, 10)),
      );
      assert.equal(daysApart(now, start, zone), (then - today) / day, new Date(now).toISOString());
    }
  }
}

const options = { now: from, handbook: 'a', title: 'A', resolve: () => undefined };

function meeting(when: string): Meeting {
  const place = { path: 'a.md', heading: undefined, line: 1 };
  const statement = { when, where: undefined, who: undefined, purpose: undefined, place };
  return { id: 'sync', name: 'Sync', ...statement, statements: [statement] };
}
