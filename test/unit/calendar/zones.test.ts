import assert from 'node:assert/strict';
import { readSchedule, type Zone } from '../../../src/handbook/calendar/calendar';

function zoneIn(text: string): Zone {
  const schedule = readSchedule(text);
  assert.ok(schedule.kind === 'recurring', text);
  return schedule.zone;
}

function ids(...zones: string[]): Record<string, string | undefined> {
  return Object.fromEntries(zones.map((zone) => [zone, zoneIn(`daily 5pm ${zone}`).id]));
}

describe('the zone of a time', () => {
  it('is the clock that the abbreviation stands for, in summer and winter', () => {
    assert.deepEqual(ids('PT', 'PST', 'PDT', 'EST', 'CT', 'MDT', 'CET', 'CEST', 'BST', 'JST'), {
      PT: 'America/Los_Angeles',
      PST: 'America/Los_Angeles',
      PDT: 'America/Los_Angeles',
      EST: 'America/New_York',
      CT: 'America/Chicago',
      MDT: 'America/Denver',
      CET: 'Europe/Berlin',
      CEST: 'Europe/Berlin',
      BST: 'Europe/London',
      JST: 'Asia/Tokyo',
    });
    assert.deepEqual(zoneIn('daily at 5pm est'), { id: 'America/New_York', written: 'est' });
  });

  it('is not guessed where an abbreviation has several meanings, or none that is known', () => {
    for (const written of ['CST', 'IST', 'AST', 'GST', 'XYZ', 'local time', 'Atlantis time']) {
      assert.deepEqual(zoneIn(`daily 5pm ${written}`), { id: undefined, written });
    }
    assert.deepEqual(zoneIn('daily 5pm'), { id: undefined, written: undefined });
  });

  it('may be an IANA name, a name in words, a city', () => {
    assert.deepEqual(
      ids(
        ...['Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Pacific Time', 'Pacific'],
        ...['Eastern Standard Time', 'central european summer time', 'Berlin time', 'Z'],
      ),
      {
        'Asia/Kolkata': 'Asia/Kolkata',
        'America/Argentina/Buenos_Aires': 'America/Argentina/Buenos_Aires',
        'Pacific Time': 'America/Los_Angeles',
        Pacific: 'America/Los_Angeles',
        'Eastern Standard Time': 'America/New_York',
        'central european summer time': 'Europe/Berlin',
        'Berlin time': 'Europe/Berlin',
        Z: 'UTC',
      },
    );
  });

  it('may be an offset', () => {
    assert.deepEqual(ids('UTC', 'GMT', 'UTC+5:30', 'GMT-7', 'UTC +8', 'UTC−03:30', 'UTC+0'), {
      UTC: 'UTC',
      GMT: 'UTC',
      'UTC+5:30': '+05:30',
      'GMT-7': '-07:00',
      'UTC +8': '+08:00',
      'UTC−03:30': '-03:30',
      'UTC+0': 'UTC',
    });
    assert.equal(zoneIn('daily 5pm UTC+15').id, undefined);
  });

  it('may stand anywhere', () => {
    assert.equal(zoneIn('Pacific Time: Mondays 9am').id, 'America/Los_Angeles');
    assert.equal(zoneIn('5pm every day PT').id, 'America/Los_Angeles');
    assert.equal(zoneIn('Daily at 17:30 CET/CEST').id, 'Europe/Berlin');
  });

  it('is one for all its times', () => {
    assert.equal(readSchedule('Monday 9am PT, Thursday 9am CET').kind, 'unreadable');
    assert.equal(readSchedule('Mondays 9am PT/ET').kind, 'unreadable');
  });
});
