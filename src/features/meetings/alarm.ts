import type { Clock } from '../clock';

/**
 * The longest wait, in ms. A timer stands still while the machine sleeps, so that a long one would end
 * as much too late; and more than 2^31 ms would end at once.
 */
const longest = 5 * 60_000;

/** Has something looked at anew at a moment: with one timer, and none where there is no moment. */
export class Alarm {
  private timer: { dispose(): void } | undefined;

  /** @param ring Looks what is due; called at the moment, and before it after each `longest`. */
  constructor(
    private readonly clock: Clock,
    private readonly ring: () => void,
  ) {}

  /**
   * Replaces the moment.
   * @param due As `Clock.now`; undefined for none.
   */
  set(due: number | undefined): void {
    this.timer?.dispose();
    this.timer = undefined;
    if (due === undefined) return;
    const wait = Math.min(Math.max(due - this.clock.now(), 0), longest);
    this.timer = this.clock.later(() => {
      this.timer = undefined;
      this.ring();
    }, wait);
  }

  dispose(): void {
    this.set(undefined);
  }
}
