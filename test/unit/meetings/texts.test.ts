import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { localeFor, ReaderTimes } from '../../../src/features/meetings/readerTimes';
import { Reminded } from '../../../src/features/meetings/reminded';
import { updateText } from '../../../src/features/meetings/updateText';
import { meeting } from './support';

/** Without what differs between versions of `Intl`: the spaces before AM, and commas. */
const plain = (text: string) => text.replace(/\p{Zs}/gu, ' ').replaceAll(',', '');

describe('the reader’s times', () => {
  const start = Date.UTC(2026, 10, 23, 1, 30);
  const end = start + 30 * 60_000;

  it('are those of the reader’s zone, as the reader’s locale writes them', () => {
    const texts = [
      ['en-GB', 'Asia/Kolkata'],
      ['en-US', 'America/Los_Angeles'],
      ['de', 'Europe/Berlin'],
    ].map(([locale = '', zone = '']) => {
      const times = new ReaderTimes(locale, zone);
      return plain([times.day(start), times.hours({ start, end })].join(' '));
    });
    assert.deepEqual(texts, [
      'Mon 23 Nov 07:00 – 07:30',
      'Sun Nov 22 5:30 PM – 6:00 PM',
      'Mo. 23. Nov. 02:30 – 03:00',
    ]);
  });

  it('have the machine’s locale where that is of the language of VS Code', () => {
    assert.equal(localeFor('en', 'en-GB'), 'en-GB');
    assert.equal(localeFor('de', 'en-US'), 'de');
    assert.equal(localeFor('zh-cn', 'zh-TW'), 'zh-cn');
  });
});

describe('the form of an update', () => {
  it('has room for points below each field, the first of which has the cursor', () => {
    const { text, cursor } = updateText('Daily Sync, Mon', [
      { title: 'Achieved', hint: 'since yesterday' },
      { title: 'Blockers', hint: '' },
    ]);
    assert.equal(
      text,
      '**Daily Sync, Mon**\n\n**Achieved** (since yesterday)\n\n- \n\n**Blockers**\n\n- \n',
    );
    assert.equal(text.slice(0, cursor).split('\n').length, 5);
    assert.ok(text.slice(0, cursor).endsWith('\n- '));
  });

  it('holds a page’s words as words', () => {
    const { text } = updateText('A [b](command:c)', [{ title: '**x**', hint: '<img>' }]);
    assert.match(
      text,
      /^\*\*A \\\[b\\\]\(command:c\)\*\*\n\n\*\*\\\*\\\*x\\\*\\\*\*\* \(\\<img\\>\)/,
    );
  });
});

describe('what the reader was reminded of', () => {
  it('is known again of the same time, and only of it', async () => {
    const stored = new Map<string, unknown>();
    const memory = {
      get: (key: string) => stored.get(key),
      update: (key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
    };
    const occurrence = { start: 1_800_000_000_000, end: undefined };
    const sync = { ...meeting('sync', '9:00'), occurrence };
    const later = { ...sync, occurrence: { ...occurrence, start: occurrence.start + 86_400_000 } };
    await new Reminded(memory as Pick<Memento, 'get' | 'update'>).add('book', sync);
    const again = new Reminded(memory as Pick<Memento, 'get' | 'update'>);
    assert.deepEqual(
      [again.has('book', sync), again.has('book', later), again.has('other', sync)],
      [true, false, false],
    );
    // What is long ago is forgotten.
    const nextMonth = { start: occurrence.start + 30 * 86_400_000, end: undefined };
    await again.add('other', { ...sync, occurrence: nextMonth });
    assert.equal(again.has('book', sync), false);
  });
});
