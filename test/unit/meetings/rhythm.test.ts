import assert from 'node:assert/strict';
import { Rhythm, type ShownMeeting } from '../../../src/features/meetings/rhythm';
import type { Scheduled, Upcoming } from '../../../src/features/meetings/upcoming';
import { TestClock } from '../claims/clock';
import { meeting, weekly } from './support';

/** A window at noon in UTC on a Sunday, with a clock of the test's. */
class Window {
  readonly clock = new TestClock();
  shown: string | undefined;
  renewals = 0;
  readonly reminders: string[] = [];
  lead = 0;
  lag = 0;
  readonly rhythm: Rhythm;

  constructor(
    public meetings: Scheduled[],
    private readonly reminded = new Set<string>(),
  ) {
    this.rhythm = new Rhythm(this.clock, {
      meetings: () => this.meetings,
      zone: () => 'UTC',
      show: (next) => {
        this.shown = next && words(next);
        this.renewals++;
      },
      lead: () => this.lead * 60_000,
      lag: () => this.lag * 60_000,
      wasReminded: (next) => this.reminded.has(key(next)),
      remind: (next) => {
        this.reminded.add(key(next));
        this.reminders.push(`${this.time()} ${words(next)}`);
      },
    });
    this.rhythm.renew();
  }

  pass(minutes: number): Promise<void> {
    return this.clock.pass(minutes, () => Promise.resolve());
  }

  private time(): string {
    return new Date(this.clock.now()).toISOString().slice(11, 16);
  }
}

const key = ({ meeting: { id }, occurrence }: Upcoming) => `${id} ${occurrence.start}`;
const words = ({ meeting: { name }, distance }: ShownMeeting) =>
  [name, distance.kind, 'count' in distance ? distance.count : ''].join(' ').trim();

describe('the rhythm of meetings', () => {
  it('has no timer where nothing is shown', async () => {
    const window = new Window([]);
    assert.equal(window.shown, undefined);
    assert.deepEqual(window.clock.waits, []);
    const notSet: Scheduled = {
      ...meeting('Help', '12:30'),
      schedule: { kind: 'unset', text: '' },
    };
    window.meetings = [notSet];
    window.lead = 10;
    window.rhythm.renew();
    assert.deepEqual(window.clock.waits, []);
    await window.pass(60 * 24);
    assert.equal(window.renewals, 2);
  });

  it('has one timer, for the next change of what it shows', async () => {
    const window = new Window([meeting('Sync', '12:03'), meeting('Other', '12:50')]);
    assert.equal(window.shown, 'Sync minutes 3');
    assert.deepEqual(window.clock.waits, [1]);
    await window.pass(1);
    assert.equal(window.shown, 'Sync minutes 2');
    assert.deepEqual(window.clock.waits, [1]);
    // Whatever else happens in the window, there is no second one.
    window.rhythm.renew();
    window.rhythm.renew();
    assert.deepEqual(window.clock.waits, [1]);
    await window.pass(2);
    assert.equal(window.shown, 'Sync now');
    window.rhythm.dispose();
    assert.deepEqual(window.clock.waits, []);
  });

  it('does not count minutes that it does not show', async () => {
    const window = new Window([meeting('Sync', '21:00')]);
    assert.equal(window.shown, 'Sync hours 9');
    await window.pass(29);
    // A look every five minutes: the machine may have slept.
    assert.equal(window.renewals, 1 + 5);
    assert.equal(window.shown, 'Sync hours 9');
    await window.pass(2);
    assert.equal(window.shown, 'Sync hours 8');
  });

  it('goes on to the next meeting when one is over', async () => {
    const window = new Window([meeting('Sync', '12:10-12:40'), meeting('Talk', '15:00')]);
    await window.pass(10);
    assert.equal(window.shown, 'Sync now');
    await window.pass(29);
    assert.equal(window.shown, 'Sync now');
    await window.pass(1);
    assert.equal(window.shown, 'Talk hours 2');
  });

  it('shows what begins soon rather than what goes on', async () => {
    const window = new Window([meeting('Long', '11:00-15:00'), meeting('Talk', '12:42')]);
    assert.equal(window.shown, 'Long now');
    await window.pass(26);
    assert.equal(window.shown, 'Long now');
    await window.pass(1);
    assert.equal(window.shown, 'Talk minutes 15');
    await window.pass(15);
    assert.equal(window.shown, 'Talk now');
    await window.pass(15);
    assert.equal(window.shown, 'Long now');
  });

  it('shows the right thing after a sleep, some minutes after it at most', async () => {
    const window = new Window([meeting('Sync', '21:00'), meeting('Talk', '22:30')]);
    window.clock.sleep(9 * 60 + 20);
    assert.equal(window.shown, 'Sync hours 9');
    await window.pass(5);
    assert.equal(window.shown, 'Talk hours 1');
    assert.equal(window.clock.waits.length, 1);
    // Somebody sets the clock back.
    window.clock.sleep(-60);
    window.rhythm.renew();
    assert.equal(window.shown, 'Sync minutes 35');
  });

  describe('with reminders', () => {
    it('reminds of each meeting once, so many minutes before', async () => {
      const window = new Window([meeting('Sync', '13:00'), meeting('Talk', '13:05')]);
      window.lead = 10;
      window.rhythm.renew();
      await window.pass(49);
      assert.deepEqual(window.reminders, []);
      await window.pass(1);
      const sync = '12:50 Sync minutes 10';
      assert.deepEqual(window.reminders, [sync]);
      window.rhythm.renew();
      await window.pass(60);
      assert.deepEqual(window.reminders, [sync, '12:55 Talk minutes 10']);
      window.clock.sleep(22 * 60 + 50);
      window.rhythm.renew();
      await window.pass(20);
      assert.equal(window.reminders.length, 4);
    });

    it('is off where nobody asked for it', async () => {
      const window = new Window([meeting('Sync', '13:00')]);
      await window.pass(120);
      assert.deepEqual(window.reminders, []);
    });

    it('says nothing of what began while the machine slept', async () => {
      const window = new Window([meeting('Sync', '14:00', weekly(7))]);
      window.lead = 10;
      window.rhythm.renew();
      window.clock.sleep(125);
      await window.pass(60);
      assert.deepEqual(window.reminders, []);
      assert.equal(window.shown, 'Sync date');
    });

    it('says how long there is still after a sleep that ended in time', () => {
      const window = new Window([meeting('Sync', '14:00')]);
      window.lead = 10;
      window.rhythm.renew();
      window.clock.sleep(114);
      window.rhythm.renew();
      assert.deepEqual(window.reminders, ['13:54 Sync minutes 6']);
    });

    it('leaves it to the window that has the focus', async () => {
      const reminded = new Set<string>();
      const [front, behind] = [0, 0.1].map((lag) => {
        const window = new Window([meeting('Sync', '13:00')], reminded);
        window.lead = 10;
        window.lag = lag;
        window.rhythm.renew();
        return window;
      });
      await behind?.pass(50);
      await front?.pass(50);
      await behind?.pass(1);
      assert.deepEqual([front?.reminders.length, behind?.reminders.length], [1, 0]);
      const alone = new Window([meeting('Sync', '13:00')]);
      [alone.lead, alone.lag] = [10, 0.1];
      alone.rhythm.renew();
      await alone.pass(51);
      assert.equal(alone.reminders.length, 1);
    });
  });
});
