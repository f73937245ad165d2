import assert from 'node:assert/strict';
import { holdsText } from '../../../src/features/workflow/holdsText';
import { type Clock, Pace } from '../../../src/features/workflow/pace';
import { Latest } from '../../../src/webview/latest';
import { lookOf } from '../../../src/webview/look';
import type { Palette } from '../../../src/webview/palette';

/** A clock that the test moves. */
class TestClock implements Clock {
  private time = 0;
  private due: { readonly at: number; readonly act: () => void }[] = [];

  now(): number {
    return this.time;
  }

  later(act: () => void, milliseconds: number): () => void {
    const entry = { at: this.time + milliseconds, act };
    this.due.push(entry);
    return () => (this.due = this.due.filter((other) => other !== entry));
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
    const ready = this.due.filter(({ at }) => at <= this.time);
    this.due = this.due.filter(({ at }) => at > this.time);
    for (const { act } of ready) act();
  }
}

describe('What follows the keys', () => {
  it('is done at the first, then every so often, and after the last', () => {
    const clock = new TestClock();
    const done: number[] = [];
    const pace = new Pace(60, () => done.push(clock.now()), clock);
    pace.ask();
    assert.deepEqual(done, [0]);
    for (let key = 0; key < 10; key++) {
      clock.pass(20);
      pace.ask();
    }
    clock.pass(500);
    assert.deepEqual(done, [0, 60, 120, 180, 700]);
    pace.ask();
    pace.ask();
    pace.dispose();
    clock.pass(500);
    assert.deepEqual(done, [0, 60, 120, 180, 700]);
  });

  it('is drawn one after the other, the newest of those that wait', async () => {
    const drawn: string[] = [];
    const finish: (() => void)[] = [];
    const latest = new Latest<string>((text) => {
      drawn.push(text);
      return new Promise((resolve) => finish.push(resolve));
    });
    const all = latest.ask('a');
    await latest.ask('b');
    await latest.ask('c');
    assert.deepEqual(drawn, ['a']);
    finish[0]?.();
    await Promise.resolve();
    assert.deepEqual(drawn, ['a', 'c']);
    finish[1]?.();
    await all;
    void latest.ask('d');
    assert.deepEqual(drawn, ['a', 'c', 'd']);
  });
});

describe('A kept drawing', () => {
  it('is that of a text that the page still holds, at any depth', () => {
    const page =
      '# Home\r\n\r\n- List\r\n\r\n  ```mermaid\r\n  graph TB\r\n    A --> B\r\n  ```\r\n';
    assert.ok(holdsText(page, 'graph TB\n  A --> B'));
    assert.ok(holdsText(page, 'graph TB\n  A --> B\n'));
    assert.ok(!holdsText(page, 'graph TB\n  A --> C'));
    assert.ok(!holdsText(page, 'graph TB\n  A -->'));
    assert.ok(!holdsText(page, 'raph TB\n  A --> B'));
  });

  it('is not that of another version, font or colour', () => {
    const palette = { background: { r: 0, g: 0, b: 0, a: 1 } } as Palette;
    const font = { fontFamily: 'Sans', fontSize: '13px' };
    const look = lookOf(palette, font, '1.0.0 12.3.0');
    assert.equal(lookOf({ ...palette }, { ...font }, '1.0.0 12.3.0'), look);
    assert.notEqual(lookOf(palette, font, '1.0.1 12.3.0'), look);
    assert.notEqual(lookOf(palette, font, '1.0.0 12.3.1'), look);
    assert.notEqual(lookOf(palette, { ...font, fontSize: '14px' }, '1.0.0 12.3.0'), look);
    const other = { background: { r: 1, g: 0, b: 0, a: 1 } } as Palette;
    assert.notEqual(lookOf(other, font, '1.0.0 12.3.0'), look);
  });
});
