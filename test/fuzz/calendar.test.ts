import assert from 'node:assert/strict';
import {
  calendarFile,
  canBeDated,
  daysApart,
  nextOccurrence,
  occurrencesBetween,
  readSchedule,
} from '../../src/handbook/calendar/calendar';
import type { Meeting } from '../../src/handbook/model';
import { expand } from '../unit/calendar/icalOracle';
import { Random } from '../unit/handbook/fuzz/random';
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

describe('whatever a page says of when', () => {
  const parts = (
    'every other 2nd first last Monday Tue-Thu weekdays daily weekly biweekly month week day 9am 17:30 5:30 6-7pm ' +
    '24:00 0:00 noon midnight - to from and , / ( ) PT CST UTC+14 UTC-5:30 Z Asia/Tokyo Etc/GMT+5 local time TBD XXX ? ' +
    '2026-02-29 0000-01-01 9999-12-31 March 3 2028 starting on demand 30 minutes 99 hours 99 weeks in #x 日 😀 \ud800 \n'
  ).split(' ');
  const clocks = ['9am', '17:30', '10pm-1am', 'noon', '02:30-03:00'];
  const random = new Random(7);

  it('is read without an error, and told as long as there is something to tell', () => {
    let dated = 0;
    for (let count = 0; count < 20_000; count++) {
      const words = Array.from({ length: 1 + random.below(4) }, () => random.pick(parts));
      // Half of them hold what makes a time, so that enough can be told.
      const whole = count % 2 === 0 ? ['Tuesday', random.pick(clocks), 'PT'] : [];
      words.splice(random.below(words.length + 1), 0, ...whole);
      const when = words.join(' ');
      const schedule = readSchedule(when);
      assert.equal(schedule.text, when);
      const next = nextOccurrence(schedule, from);
      const once =
        schedule.kind === 'recurring' && schedule.slots.some(({ days }) => days.every === 'once');
      if (!canBeDated(schedule)) assert.equal(next, undefined, when);
      else if (!once) assert.ok(next && next.start >= from, when);
      if (next?.end !== undefined) assert.ok(next.end > next.start, when);
      if (next && dated++ % 20 === 0) {
        const { text } = calendarFile([meeting(when)], options);
        assert.equal(expand(text ?? '', next.start + 1)[0]?.start, next.start, when);
      }
    }
    assert.ok(dated > 100);
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
