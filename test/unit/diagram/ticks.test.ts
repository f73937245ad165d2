import assert from 'node:assert/strict';
import {
  readRecords,
  recordAt,
  withRecord,
  withTick,
  type TickPlace,
  type TickRecord,
} from '../../../src/features/workflow/ticks/records';
import { tasksIn } from '../../../src/features/workflow/ticks/tasks';
import { page, read } from '../handbook/support';

const main: TickPlace = { root: 'file:///r', branch: 'main', handbook: 'h' };
const issue: TickPlace = { ...main, branch: 'issue-1' };

describe('Ticks', () => {
  it('are those of a repository, a branch and a handbook', () => {
    let records = withTick([], main, ['a'], true);
    records = withTick(records, issue, ['b'], true);
    records = withTick(records, issue, ['c'], false);
    assert.deepEqual(recordAt(records, main), { ...main, on: ['a'], off: [] });
    assert.deepEqual(recordAt(records, issue), { ...issue, on: ['b'], off: ['c'] });
    for (const other of [
      { ...main, root: 'file:///s' },
      { ...main, branch: undefined },
      { ...main, handbook: 'i' },
    ]) {
      assert.deepEqual(recordAt(records, other), { ...other, on: [], off: [] });
    }
  });

  it('can be changed, and left to the page again', () => {
    let records = withTick([], main, ['a', 'b'], true);
    records = withTick(records, main, ['a'], false);
    assert.deepEqual(recordAt(records, main), { ...main, on: ['b'], off: ['a'] });
    records = withTick(records, main, ['a', 'b'], undefined);
    assert.deepEqual(records, []);
  });

  it('can be had back', () => {
    const before = withTick(withTick([], main, ['a'], true), issue, ['b'], true);
    const cleared = withTick(before, main, ['a'], undefined);
    const after = withRecord(cleared, recordAt(before, main));
    assert.deepEqual(recordAt(after, main), recordAt(before, main));
    assert.equal(after.length, 2);
  });

  it('are kept for the fifty places that were changed last', () => {
    let records: TickRecord[] = withTick([], main, ['a'], true);
    for (let at = 0; at < 49; at++) {
      records = withTick(records, { ...main, branch: `b${at}` }, ['a'], true);
    }
    records = withTick(records, main, ['b'], true);
    records = withTick(records, issue, ['a'], true);
    assert.equal(records.length, 50);
    assert.deepEqual(recordAt(records, main).on, ['a', 'b']);
    assert.deepEqual(recordAt(records, { ...main, branch: 'b0' }).on, []);
  });

  it('are not read from what is none', () => {
    const good = [{ ...main, on: ['a'], off: [] }];
    assert.equal(readRecords(good), good);
    for (const stored of [undefined, null, {}, 'x', [1], [{ ...main }], [{ ...main, on: [1] }]]) {
      assert.deepEqual(readRecords(stored), []);
    }
  });
});

describe('The tasks of a section', () => {
  it('are those below its heading, nested ones and those of sections below it too', async () => {
    const handbook = await read(
      page(
        'a.md',
        ['title: A'],
        '- [ ] Zero\n\n## One\n\n- [ ] a\n  - [x] b\n\n### Below\n\n- [ ] c\n\n## Two\n\n- [ ] d',
      ),
      page('b.md', ['title: B'], '## One\n\n- [ ] other'),
    );
    const tasks = (heading: string | undefined): string[] =>
      tasksIn(handbook, { path: 'a.md', heading, line: 0 }).map(({ title }) => title);
    assert.deepEqual(tasks('one'), ['a', 'b', 'c']);
    assert.deepEqual(tasks('two'), ['d']);
    assert.deepEqual(tasks(undefined), ['Zero', 'a', 'b', 'c', 'd']);
  });
});
