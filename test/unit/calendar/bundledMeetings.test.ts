import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  calendarFile,
  occurrencesBetween,
  readSchedule,
} from '../../../src/handbook/calendar/calendar';
import type { Meeting } from '../../../src/handbook/model';
import { read } from '../handbook/support';
import { expand } from './icalOracle';

const now = Date.UTC(2026, 10, 22, 20, 0);
const yearLater = now + 365 * 24 * 3_600_000;

describe('the bundled handbook’s meetings', () => {
  let meetings: readonly Meeting[];

  before(async () => {
    const folder = path.join(process.cwd(), 'handbook');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const pages = names.filter((name) => name.endsWith('.md'));
    const files = pages.map((name) => ({
      path: name.replaceAll('\\', '/'),
      text: readFileSync(path.join(folder, name), 'utf8'),
    }));
    ({ meetings } = await read(...files));
  });

  it('have times that are read, all places of one in the same way', () => {
    const kinds = meetings.map(({ name, statements }) => [
      name,
      ...new Set(
        statements.flatMap(({ when }) => (when === undefined ? [] : readSchedule(when).kind)),
      ),
    ]);
    assert.deepEqual(kinds, [
      ['Daily Sync', 'recurring'],
      ['Research Meeting', 'dayNotSet'],
    ]);
  });

  it('are in a calendar file at the moments that are shown, for a year', () => {
    const [daily] = meetings;
    const file = calendarFile(meetings, {
      now,
      handbook: 'massgen/handbook',
      title: 'Handbook',
      resolve: () => undefined,
    });
    assert.deepEqual(file.meetings, [daily]);
    const shown = occurrencesBetween(readSchedule(daily?.when), now, yearLater);
    assert.equal(shown.length, 365);
    assert.deepEqual(expand(file.text ?? '', yearLater), shown);
  });
});
