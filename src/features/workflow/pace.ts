/** The part of the host's clock that is needed; in milliseconds. */
export interface Clock {
  now(): number;
  /** Calls back once; gives what takes it back. */
  later(act: () => void, milliseconds: number): () => void;
}

const hostClock: Clock = {
  now: () => performance.now(),
  later: (act, milliseconds) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Does something at once when it is asked to, and while it is asked again and again every so often. */
export class Pace {
  private last = -Infinity;
  private waiting: (() => void) | undefined;

  /** @param least time between twice, in milliseconds */
  constructor(
    private readonly least: number,
    private readonly act: () => void,
    private readonly clock = hostClock,
  ) {}

  ask(): void {
    if (this.waiting !== undefined) return;
    const wait = this.last + this.least - this.clock.now();
    if (wait <= 0) this.go();
    else this.waiting = this.clock.later(() => this.go(), wait);
  }

  dispose(): void {
    this.waiting?.();
    this.waiting = undefined;
  }

  private go(): void {
    this.waiting = undefined;
    this.last = this.clock.now();
    this.act();
  }
}
