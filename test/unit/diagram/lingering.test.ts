import assert from 'node:assert/strict';
import { Lingering } from '../../../src/webview/lingering';

/** A tooltip whose time passes only when the test says so. */
class Tip {
  shown: string | undefined;
  private waiting: (() => void) | undefined;
  readonly lingering = new Lingering<string>(
    (act) => {
      this.waiting = act;
      return () => {
        if (this.waiting === act) this.waiting = undefined;
      };
    },
    (what) => (this.shown = what),
    () => (this.shown = undefined),
  );

  /** Lets the time pass that it waits for, where it waits for any. */
  pass(): string | undefined {
    this.waiting?.();
    this.waiting = undefined;
    return this.shown;
  }
}

describe('What is shown for where the pointer is', () => {
  let tip: Tip;
  beforeEach(() => (tip = new Tip()));

  it('comes when the pointer rests, and with the focus at once', () => {
    tip.lingering.point('a', 'pointer');
    assert.equal(tip.shown, undefined);
    assert.equal(tip.pass(), 'a');
    tip.lingering.point('b', 'focus');
    assert.equal(tip.shown, 'b');
  });

  it('does not come where the pointer only passed', () => {
    tip.lingering.point('a', 'pointer');
    tip.lingering.leave();
    assert.equal(tip.pass(), undefined);
  });

  it('stays while the pointer is on its way to it, and on it', () => {
    tip.lingering.point('a', 'focus');
    tip.lingering.leave();
    assert.equal(tip.shown, 'a');
    tip.lingering.stay();
    assert.equal(tip.pass(), 'a');
    tip.lingering.leave();
    assert.equal(tip.pass(), undefined);
  });

  it('stays while the pointer comes back', () => {
    tip.lingering.point('a', 'focus');
    tip.lingering.leave();
    tip.lingering.point('a', 'pointer');
    assert.equal(tip.shown, 'a');
    assert.equal(tip.pass(), 'a');
  });

  it('goes at once when it is dismissed, also before it came', () => {
    tip.lingering.point('a', 'focus');
    tip.lingering.end();
    assert.equal(tip.shown, undefined);
    tip.lingering.point('b', 'pointer');
    tip.lingering.end();
    assert.equal(tip.pass(), undefined);
  });
});
