import type { Clock } from '../../../src/features/clock';

interface Timer {
  due: number;
  readonly run: () => void;
}

/** Time that goes on when a test says so. */
export class TestClock implements Clock {
  private readonly timers = new Set<Timer>();

  constructor(private time = Date.UTC(2026, 10, 22, 12)) {}

  now(): number {
    return this.time;
  }

  later(run: () => void, after: number): { dispose(): void } {
    const timer = { due: this.time + after, run };
    this.timers.add(timer);
    return { dispose: () => void this.timers.delete(timer) };
  }

  get isIdle(): boolean {
    return this.timers.size === 0;
  }

  /** In how many minutes each timer ends, the first first. */
  get waits(): number[] {
    return [...this.timers].map(({ due }) => (due - this.time) / 60_000).sort((a, b) => a - b);
  }

  /** The machine sleeps: the clock goes on, and timers stand still. */
  sleep(minutes: number): void {
    this.time += minutes * 60_000;
    for (const timer of this.timers) timer.due += minutes * 60_000;
  }

  /** Lets minutes pass, with what is due in them, each time until `settled` is. */
  async pass(minutes: number, settled: () => Promise<unknown>): Promise<void> {
    const end = this.time + minutes * 60_000;
    await settled();
    for (let timer = this.first(end); timer; timer = this.first(end)) {
      this.timers.delete(timer);
      this.time = timer.due;
      timer.run();
      await settled();
    }
    this.time = end;
  }

  private first(end: number): Timer | undefined {
    const [first] = [...this.timers].sort((a, b) => a.due - b.due);
    return first && first.due <= end ? first : undefined;
  }
}
