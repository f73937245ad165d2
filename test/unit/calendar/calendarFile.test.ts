import assert from 'node:assert/strict';
import {
  calendarFile,
  occurrencesBetween,
  readSchedule,
  type CalendarFile,
  type CalendarFileOptions,
} from '../../../src/handbook/calendar/calendar';
import type { Meeting } from '../../../src/handbook/model';
import { expand } from './icalOracle';

const now = Date.UTC(2026, 10, 22, 20, 0);
const year = 366 * 24 * 3_600_000;

function meeting(name: string, when: string | undefined, more: Partial<Meeting> = {}): Meeting {
  const place = { path: 'a.md', heading: undefined, line: 1 };
  const statement = { when, where: undefined, who: undefined, purpose: undefined, place };
  const id = name.toLowerCase().replaceAll(' ', '-');
  return { id, name, ...statement, statements: [statement], ...more };
}

function file(meetings: readonly Meeting[], more: Partial<CalendarFileOptions> = {}): CalendarFile {
  return calendarFile(meetings, {
    now,
    handbook: 'massgen/handbook',
    title: 'Handbook',
    resolve: (href) => href,
    ...more,
  });
}

function textOf(meetings: readonly Meeting[], more: Partial<CalendarFileOptions> = {}): string {
  return file(meetings, more).text ?? '';
}

/** The lines of the events, unfolded, of some properties. */
function lines(text: string, ...names: string[]): string[] {
  const events = text.slice(text.indexOf('BEGIN:VEVENT')).replaceAll('\r\n ', '').split('\r\n');
  return events.filter((line) => names.some((name) => line.startsWith(name)));
}

/** Whether a year of the file is what the extension shows. */
function agrees(when: string): void {
  const text = textOf([meeting('Sync', when)]);
  const shown = occurrencesBetween(readSchedule(when), now, now + year);
  assert.ok(shown.length > 0, when);
  assert.deepEqual(expand(text, now + year), shown, when);
}

describe('a calendar file', () => {
  it('gives the moments that are shown, for a year, as another program reads it', () => {
    for (const when of [
      'Monday, Wednesday, Friday at 9am PST',
      'Monday, Sunday 6-7pm UTC+5:45, every 2 weeks from 2026-12-31',
      '2nd and last Thursday of the month 10pm-1am CET',
      'Monday 9am ET, Thursday 5pm ET',
      'March 3, 2027 at 5pm UTC',
    ]) {
      agrees(when);
    }
  });

  it('holds the rules of a zone that sets its clock by none that has a short name', () => {
    // Friday before the last Sunday.
    agrees('Fridays 12:00 Asia/Jerusalem');
    const zone = textOf([meeting('Sync', 'daily 12:00 Asia/Jerusalem')]);
    assert.ok(
      zone.includes('\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR\r\n'),
    );
  });

  it('is short where the rules are', () => {
    const text = textOf([
      meeting('Daily Sync', '5:30pm PT, every day', { purpose: 'Share progress' }),
    ]);
    assert.deepEqual(text.split('\r\n'), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//MassGen//Contributor Handbook//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:America/Los_Angeles',
      'BEGIN:STANDARD',
      'DTSTART:20250101T000000',
      'TZOFFSETFROM:-0800',
      'TZOFFSETTO:-0800',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250309T020000',
      'TZOFFSETFROM:-0800',
      'TZOFFSETTO:-0700',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251102T020000',
      'TZOFFSETFROM:-0700',
      'TZOFFSETTO:-0800',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:daily-sync.0@massgen%2Fhandbook',
      'DTSTAMP:20261122T200000Z',
      'LAST-MODIFIED:20261122T200000Z',
      'SEQUENCE:29922960',
      'DTSTART;TZID=America/Los_Angeles:20261122T173000',
      'RRULE:FREQ=DAILY',
      'SUMMARY:Daily Sync',
      'DESCRIPTION:Share progress\\n\\n5:30pm PT\\, every day',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('updates what was imported before: the same UIDs, and a later stamp and number', () => {
    const before = textOf([meeting('Sync', 'Mondays 9am PT, Thursdays 5pm PT')]);
    const after = textOf([meeting('Sync', 'Mondays 10am PT, Thursdays 5pm PT')], {
      now: now + 60_000,
    });
    assert.deepEqual(lines(before, 'UID'), lines(after, 'UID'));
    assert.equal(new Set(lines(before, 'UID')).size, 2);
    const number = (text: string): number => Number(lines(text, 'SEQUENCE')[0]?.split(':')[1]);
    assert.ok(number(after) > number(before));
    assert.ok((lines(after, 'DTSTAMP')[0] ?? '') > (lines(before, 'DTSTAMP')[0] ?? ''));
    const other = textOf([meeting('Sync', 'Mondays 9am PT')], { handbook: 'massgen/other' });
    assert.notEqual(lines(other, 'UID')[0], lines(before, 'UID')[0]);
  });

  it('holds all that have a time, each zone once, and tells which have none', () => {
    const all = [
      meeting('Daily Sync', '5:30pm PT, every day'),
      meeting('Research Meeting', '6:00pm PT, day not set yet'),
      meeting('Release', 'Monday, Wednesday, Friday at 9am PST'),
      meeting('Retro', 'every other Tuesday 5pm PT'),
      meeting('Call', 'Fridays 5pm IST'),
      meeting('Over', 'March 3, 2026 at 5pm PT'),
      meeting('Open', undefined),
    ];
    const { text = '', meetings, left } = file(all);
    assert.deepEqual(
      meetings.map(({ name }) => name),
      ['Daily Sync', 'Release'],
    );
    assert.deepEqual(
      left.map(({ name }) => name),
      ['Research Meeting', 'Retro', 'Call', 'Over', 'Open'],
    );
    assert.equal(text.split('BEGIN:VTIMEZONE').length, 2);
    assert.ok(text.includes('\r\nX-WR-CALNAME:Handbook\r\n'));
    assert.equal(file(all.slice(1, 2)).text, undefined);
  });

  it('has an end only where the page says how long it lasts', () => {
    assert.deepEqual(lines(textOf([meeting('Sync', 'daily 5pm PT')]), 'DTEND', 'DURATION'), []);
    assert.deepEqual(lines(textOf([meeting('Sync', 'daily 10pm-1am PT')]), 'DTEND'), [
      'DTEND;TZID=America/Los_Angeles:20261123T010000',
    ]);
  });

  it('says where, with the first address that a browser can open', () => {
    const where = (href: string): Meeting => {
      const links = [{ href, text: 'here' }];
      return meeting('Sync', 'daily 5pm UTC', { where: { text: '#massgen, here', links } });
    };
    assert.deepEqual(lines(textOf([where('https://x.test/a?b=c')]), 'LOCATION', 'URL'), [
      'LOCATION:#massgen\\, here',
      'URL:https://x.test/a?b=c',
    ]);
    for (const href of [
      'command:x',
      'javascript:x',
      'https://x.test/a\r\nX:1',
      'https://x.test/"',
    ]) {
      assert.deepEqual(lines(textOf([where(href)]), 'URL', 'X'), [], href);
    }
    assert.deepEqual(lines(textOf([where('/page')], { resolve: () => undefined }), 'URL'), []);
  });

  it('holds any text, and nothing that the text could make of it', () => {
    const name = 'A\r\nBEGIN:VEVENT\u2028\u0007; \\ , \ud800 é 😀 '.repeat(9);
    const text = textOf([meeting(name, 'daily 5pm UTC'), meeting('B', 'daily 5pm UTC')], {
      title: 'A\nX-A:1',
    });
    assert.equal(text.split('\r\nBEGIN:VEVENT\r\n').length, 3);
    assert.ok(!text.includes('\r\nX-A'));
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!/\p{Cc}|\p{Cs}/u.test(text.replaceAll('\r\n', '')));
    assert.deepEqual(lines(text, 'SUMMARY'), [
      `SUMMARY:${'A\\nBEGIN:VEVENT\\n\\; \\\\ \\,  é 😀 '.repeat(9)}`,
      'SUMMARY:B',
    ]);
  });
});
