import assert from 'node:assert/strict';
import {
  canBeDated,
  currentOccurrence,
  daysApart,
  nextOccurrence,
  occurrencesBetween,
  readSchedule,
} from '../../../src/handbook/calendar/calendar';

const at = (text: string): number => Date.parse(text);
const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 16) + 'Z';

/** The next times, with their ends. */
function times(when: string, after: string, count: number): string[] {
  const schedule = readSchedule(when);
  const found: string[] = [];
  for (let from = at(after); found.length < count;) {
    const next = nextOccurrence(schedule, from);
    if (!next) break;
    found.push(iso(next.start) + (next.end === undefined ? '' : ` ${iso(next.end)}`));
    from = next.start + 1;
  }
  return found;
}

describe('the next time', () => {
  it('follows the clock of the zone when that is set, in spring and in autumn', () => {
    assert.deepEqual(times('5:30pm PST, every day', '2026-03-07T00:00Z', 3), [
      '2026-03-07T01:30Z',
      '2026-03-08T01:30Z',
      '2026-03-09T00:30Z',
    ]);
    assert.deepEqual(times('5:30pm PDT, every day', '2026-10-31T00:00Z', 3), [
      '2026-10-31T00:30Z',
      '2026-11-01T00:30Z',
      '2026-11-02T01:30Z',
    ]);
    assert.deepEqual(times('09:00 Australia/Lord_Howe, Sundays', '2026-04-01T00:00Z', 2), [
      '2026-04-04T22:30Z',
      '2026-04-11T22:30Z',
    ]);
    assert.deepEqual(times('9am UTC+5:45, Mondays', '2026-03-01T00:00Z', 1), ['2026-03-02T03:15Z']);
  });

  it('is as much later as the clock leaves out, and the first of two', () => {
    // Los Angeles: from 2:00 to 3:00 on March 8th; from 2:00 back to 1:00 on November 1st.
    assert.deepEqual(times('2:30am PT daily', '2026-03-08T00:00Z', 2), [
      '2026-03-08T10:30Z',
      '2026-03-09T09:30Z',
    ]);
    assert.deepEqual(times('1:30am PT daily', '2026-11-01T00:00Z', 2), [
      '2026-11-01T08:30Z',
      '2026-11-02T09:30Z',
    ]);
    // Santiago leaves out midnight itself.
    assert.deepEqual(times('Sundays 00:00 America/Santiago', '2026-09-01T00:00Z', 1), [
      '2026-09-06T04:00Z',
    ]);
  });

  it('ends when the clock says, unless that leaves no time', () => {
    assert.deepEqual(times('11pm-4am PT daily', '2026-03-08T00:00Z', 2), [
      '2026-03-08T07:00Z 2026-03-08T11:00Z',
      '2026-03-09T06:00Z 2026-03-09T11:00Z',
    ]);
    assert.deepEqual(times('2:30am-3am PT daily', '2026-03-08T00:00Z', 1), [
      '2026-03-08T10:30Z 2026-03-08T11:00Z',
    ]);
    assert.deepEqual(times('1:30am-1:45am PT daily', '2026-11-01T00:00Z', 1), [
      '2026-11-01T08:30Z 2026-11-01T08:45Z',
    ]);
  });

  it('is on another day elsewhere, over midnight and at the end of the year', () => {
    assert.deepEqual(times('Thursdays 10pm-1am PT', '2026-12-31T00:00Z', 1), [
      '2027-01-01T06:00Z 2027-01-01T09:00Z',
    ]);
    assert.deepEqual(times('Fridays midnight Asia/Tokyo', '2026-12-30T00:00Z', 1), [
      '2026-12-31T15:00Z',
    ]);
    assert.deepEqual(times('weekdays 9:00 UTC', '2026-12-31T09:00:00.001Z', 1), [
      '2027-01-01T09:00Z',
    ]);
  });

  it('is on the day after where clocks leave out the end of its own', () => {
    // Nuuk goes from 23:00 on Saturday to 0:00 on Sunday; it is 0:10 there.
    assert.deepEqual(times('Saturdays 23:30 America/Nuuk', '2026-03-29T01:10Z', 1), [
      '2026-03-29T01:30Z',
    ]);
  });

  it('is the one that begins at that moment', () => {
    assert.deepEqual(times('daily 9:00 UTC', '2026-05-01T09:00Z', 1), ['2026-05-01T09:00Z']);
  });

  it('is the earliest of several', () => {
    assert.deepEqual(times('Monday 5pm UTC, Tuesday 9am UTC', '2026-11-23T00:00Z', 3), [
      '2026-11-23T17:00Z',
      '2026-11-24T09:00Z',
      '2026-11-30T17:00Z',
    ]);
    const twice = readSchedule('Monday 9am UTC\nweekdays 9am UTC');
    const days = occurrencesBetween(twice, at('2026-11-23T00:00Z'), at('2026-11-25T09:00Z'));
    assert.deepEqual(
      days.map(({ start }) => iso(start)),
      ['2026-11-23T09:00Z', '2026-11-24T09:00Z'],
    );
  });

  it('is in the weeks of the day that is given, from that day on', () => {
    const when = 'every other Tuesday 9am UTC, starting 2026-12-15';
    assert.deepEqual(times(when, '2026-01-01T00:00Z', 3), [
      '2026-12-15T09:00Z',
      '2026-12-29T09:00Z',
      '2027-01-12T09:00Z',
    ]);
    assert.deepEqual(times(when, '2027-01-05T00:00Z', 1), ['2027-01-12T09:00Z']);
    assert.deepEqual(
      times('Monday, Thursday 9am UTC every 2 weeks from 2026-12-31', '2026-12-01T00:00Z', 2),
      ['2026-12-31T09:00Z', '2027-01-11T09:00Z'],
    );
  });

  it('may be counted in the month', () => {
    assert.deepEqual(times('first Monday of the month, 9:00 UTC', '2026-11-03T00:00Z', 2), [
      '2026-12-07T09:00Z',
      '2027-01-04T09:00Z',
    ]);
    assert.deepEqual(times('last Friday of the month, 9:00 UTC', '2027-02-01T00:00Z', 2), [
      '2027-02-26T09:00Z',
      '2027-03-26T09:00Z',
    ]);
    assert.deepEqual(times('2nd and 4th Friday of the month, 9:00 UTC', '2027-02-01T00:00Z', 2), [
      '2027-02-12T09:00Z',
      '2027-02-26T09:00Z',
    ]);
    assert.deepEqual(times('5th Sunday of the month, 9:00 UTC', '2026-12-01T00:00Z', 2), [
      '2027-01-31T09:00Z',
      '2027-05-30T09:00Z',
    ]);
  });

  it('comes to an end for what happens once', () => {
    assert.deepEqual(times('March 3, 2026 at 9am UTC', '2026-01-01T00:00Z', 2), [
      '2026-03-03T09:00Z',
    ]);
  });

  it('is not told where zone, days, weeks or time are not known', () => {
    for (const when of [
      ...['daily 5pm', 'daily 5pm IST', 'weekly', '5pm PT', 'every other Tuesday 5pm PT'],
      ...['on demand', '6-7pm PT on demand', 'TBD', 'whenever', 'every second Tuesday 5pm UTC'],
    ]) {
      const schedule = readSchedule(when);
      assert.equal(canBeDated(schedule), false, when);
      assert.equal(nextOccurrence(schedule, 0), undefined, when);
      assert.deepEqual(occurrencesBetween(schedule, 0, 1e12), [], when);
    }
    assert.equal(canBeDated(readSchedule('daily 5pm UTC')), true);
  });
});

describe('what is under way', () => {
  it('has begun and has not ended', () => {
    const schedule = readSchedule('10pm-1am UTC daily');
    const now = (text: string): string | undefined => {
      const current = currentOccurrence(schedule, at(text));
      return current && iso(current.start);
    };
    assert.equal(now('2026-05-01T21:59Z'), undefined);
    assert.equal(now('2026-05-01T22:00Z'), '2026-05-01T22:00Z');
    assert.equal(now('2026-05-02T00:59Z'), '2026-05-01T22:00Z');
    assert.equal(now('2026-05-02T01:00Z'), undefined);
    assert.equal(
      currentOccurrence(readSchedule('10pm UTC daily'), at('2026-05-01T22:00Z')),
      undefined,
    );
  });
});

describe('days apart', () => {
  it('are counted on the clock of the reader', () => {
    const apart = (from: string, to: string, zone: string): number =>
      daysApart(at(from), at(to), zone);
    assert.equal(apart('2026-05-01T23:59Z', '2026-05-02T00:00Z', 'UTC'), 1);
    assert.equal(apart('2026-05-01T23:59Z', '2026-05-02T00:00Z', 'Asia/Tokyo'), 0);
    assert.equal(apart('2026-05-01T18:14Z', '2026-05-01T18:15Z', 'Asia/Kathmandu'), 1);
    assert.equal(apart('2027-01-01T00:00Z', '2026-12-31T23:00Z', 'UTC'), -1);
    // 23 and 25 hours are a day too.
    assert.equal(apart('2026-03-08T08:00Z', '2026-03-09T06:59Z', 'America/Los_Angeles'), 0);
    assert.equal(apart('2026-03-08T08:00Z', '2026-03-09T07:00Z', 'America/Los_Angeles'), 1);
    assert.equal(apart('2026-05-01T23:59Z', '2026-05-02T00:00Z', 'Etc/Unknown'), 1);
  });
});
