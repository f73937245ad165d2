import assert from 'node:assert/strict';
import { Scheduler, type Outcome } from '../../../src/features/claims/follow/scheduler';
import { TestClock } from './clock';

/** A window in which something is awaited, with a clock of the test's. */
class Window {
  /** Minutes after the start at which a question was asked. */
  readonly asked: number[] = [];
  outcome: Outcome = 'same';
  isAwaiting = true;
  isSignedIn = true;
  /** Happens during each question. */
  meanwhile: () => void = () => undefined;
  readonly scheduler: Scheduler;
  private readonly start: number;

  constructor(
    readonly clock = new TestClock(),
    last = { time: 0 },
  ) {
    this.start = clock.now();
    this.scheduler = new Scheduler(
      clock,
      { read: () => last.time, write: (time) => void (last.time = time) },
      {
        awaits: () => this.isAwaiting,
        next: () => Promise.resolve(this.isSignedIn ? () => this.ask() : undefined),
      },
    );
  }

  pass(minutes: number): Promise<void> {
    return this.clock.pass(minutes, () => new Promise(setImmediate));
  }

  private ask(): Promise<Outcome> {
    this.asked.push((this.clock.now() - this.start) / 60_000);
    this.meanwhile();
    return Promise.resolve(this.outcome);
  }
}

describe('what is awaited', () => {
  it('is asked for at once when the window gains the focus, then less and less often', async () => {
    const window = new Window();
    window.scheduler.wake();
    await window.pass(61);
    assert.deepEqual(window.asked, [0, 2, 6, 14, 29, 44, 59]);
  });

  it('is asked for each minute again after something has changed', async () => {
    const window = new Window();
    window.scheduler.wake();
    await window.pass(7);
    window.outcome = 'changed';
    await window.pass(9);
    assert.deepEqual(window.asked, [0, 2, 6, 14, 15, 16]);
  });

  it('is asked for at once when the focus comes back, but not within a minute', async () => {
    const window = new Window();
    window.scheduler.wake();
    await window.pass(6.5);
    window.scheduler.rest();
    window.scheduler.wake();
    await window.pass(0.5);
    assert.deepEqual(window.asked, [0, 2, 6, 7]);
    window.scheduler.rest();
    await window.pass(3);
    window.scheduler.wake();
    await window.pass(3);
    assert.deepEqual(window.asked, [0, 2, 6, 7, 10, 12]);
  });

  it('is not asked for without the focus, and no timer waits', async () => {
    const window = new Window();
    window.scheduler.renew();
    assert.ok(window.clock.isIdle);
    window.scheduler.wake();
    window.scheduler.rest();
    assert.ok(window.clock.isIdle);
    await window.pass(60);
    assert.deepEqual(window.asked, []);
  });

  it('makes no timer where nothing is, or is any more', async () => {
    const window = new Window();
    window.isAwaiting = false;
    window.scheduler.wake();
    assert.ok(window.clock.isIdle);
    window.isAwaiting = true;
    window.scheduler.renew();
    await window.pass(1);
    assert.deepEqual(window.asked, [1]);
    window.isAwaiting = false;
    window.scheduler.renew();
    assert.ok(window.clock.isIdle);
  });

  it('is asked for a minute after it is awaited, and at once when the focus comes back', async () => {
    const window = new Window();
    window.scheduler.start();
    await window.pass(1);
    const other = new Window();
    other.scheduler.start();
    await other.pass(0.5);
    other.scheduler.rest();
    other.scheduler.wake();
    await other.pass(0);
    assert.deepEqual([window.asked, other.asked], [[1], [0.5]]);
  });

  it('is asked for by nobody who is not signed in, until that changes', async () => {
    const window = new Window();
    window.isSignedIn = false;
    window.scheduler.wake();
    await window.pass(60);
    assert.ok(window.clock.isIdle);
    window.isSignedIn = true;
    window.scheduler.wake();
    await window.pass(1);
    assert.deepEqual(window.asked, [60]);
  });

  it('waits as long as GitHub says, also with the focus', async () => {
    const window = new Window();
    window.outcome = { failedUntil: new Date(window.clock.now() + 50 * 60_000) };
    window.scheduler.wake();
    await window.pass(10);
    window.outcome = 'same';
    window.scheduler.rest();
    window.scheduler.wake();
    await window.pass(41);
    assert.deepEqual(window.asked, [0, 50]);
  });

  it('backs off from failures', async () => {
    const window = new Window();
    window.outcome = { failedUntil: undefined };
    window.scheduler.wake();
    await window.pass(14);
    assert.deepEqual(window.asked, [0, 2, 6, 14]);
  });

  it('is asked for by one of two windows within a minute', async () => {
    const clock = new TestClock();
    const last = { time: 0 };
    const [one, two] = [new Window(clock, last), new Window(clock, last)];
    one.scheduler.wake();
    await one.pass(0.5);
    one.scheduler.rest();
    two.scheduler.wake();
    await two.pass(1);
    assert.deepEqual([one.asked, two.asked], [[0], [1]]);
    one.scheduler.wake();
    two.scheduler.wake();
    await two.pass(4);
    const minutes = [...one.asked, ...two.asked].sort((a, b) => a - b);
    assert.deepEqual(minutes, [0, 1, 2, 3, 4, 5]);
  });

  it('is asked for a minute later where it was awaited during a question', async () => {
    const window = new Window();
    window.scheduler.wake();
    await window.pass(13);
    window.meanwhile = () => window.scheduler.renew();
    await window.pass(2.5);
    assert.deepEqual(window.asked, [0, 2, 6, 14, 15]);
  });

  it('is asked for although the clock was set back', async () => {
    const window = new Window(new TestClock(), { time: Date.UTC(2030, 0) });
    window.scheduler.wake();
    await window.pass(1);
    assert.deepEqual(window.asked, [0]);
  });

  it('is not asked for after the end', async () => {
    const window = new Window();
    window.scheduler.wake();
    window.scheduler.dispose();
    window.scheduler.wake();
    await window.pass(10);
    assert.deepEqual(window.asked, []);
  });
});
