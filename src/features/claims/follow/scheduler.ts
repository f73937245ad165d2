import type { Clock } from '../../clock';

/** When the last question was asked, in whichever window: as `Date.now()`; 0 for never. */
export interface LastQuestion {
  read(): number;
  write(time: number): void;
}

/** What a question came to. */
export type Outcome =
  | 'changed'
  | 'same'
  /** No answer; GitHub may say until when it gives none. */
  | { readonly failedUntil: Date | undefined };

/** A question that there is to ask; nothing has been asked yet. Never rejected. */
export type Question = () => Promise<Outcome>;

/** What there is to ask. */
export interface Questions {
  /** Whether anything is awaited, as far as that is known without asking. */
  awaits(): boolean;
  /** The next question; undefined where there is none that could be asked now. Never rejected. */
  next(): Promise<Question | undefined>;
}

const minute = 60_000;
/** How long is waited after each question that found nothing new, in minutes; then the last again. */
const waits = [1, 2, 4, 8, 15];

/**
 * Decides when GitHub is asked what has become of what the user waits for: while the window has the
 * focus and something is awaited, at most once a minute over all windows, and less often the longer
 * nothing changes. In all other windows there is no timer.
 */
export class Scheduler {
  private isActive = false;
  private isAsking = false;
  private isOver = false;
  /** Of `waits`. */
  private step = 0;
  /** GitHub answers nothing before. */
  private refusedUntil = 0;
  private timer: { readonly due: number; dispose(): void } | undefined;
  /** When a question was wanted while another one was under way. */
  private wanted: number | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly last: LastQuestion,
    private readonly questions: Questions,
  ) {}

  /**
   * The window has the focus again, or somebody has signed in: what was missed is asked at once,
   * where the last question is a minute ago.
   */
  wake(): void {
    this.isActive = true;
    this.step = 0;
    this.plan(this.lastAsked() + minute);
  }

  /** The window has the focus, and what is awaited is as it was just now. */
  start(): void {
    this.isActive = true;
    this.renew();
  }

  /** Something else is awaited than before, which is as it was just now. */
  renew(): void {
    if (!this.isActive) return;
    this.step = 0;
    this.plan(this.clock.now() + minute);
  }

  /** The window has lost the focus. */
  rest(): void {
    this.isActive = false;
    this.forget();
  }

  dispose(): void {
    this.isOver = true;
    this.rest();
  }

  /** Plans the next question, where none is planned that comes sooner. */
  private plan(wanted: number): void {
    if (this.isOver || !this.isActive) return;
    if (!this.questions.awaits()) {
      this.forget();
      return;
    }
    if (this.isAsking) {
      this.wanted = Math.min(wanted, this.wanted ?? wanted);
      return;
    }
    const now = this.clock.now();
    const due = Math.max(wanted, this.refusedUntil, now);
    if (this.timer && this.timer.due <= due) return;
    this.forget();
    const timer = this.clock.later(() => {
      this.timer = undefined;
      void this.turn();
    }, due - now);
    this.timer = { due, dispose: () => timer.dispose() };
  }

  private async turn(): Promise<void> {
    // Another window may have asked meanwhile.
    const earliest = this.lastAsked() + minute;
    if (earliest > this.clock.now()) {
      this.plan(earliest);
      return;
    }
    this.isAsking = true;
    const outcome = await this.ask();
    this.isAsking = false;
    const { wanted } = this;
    this.wanted = undefined;
    if (typeof outcome === 'object') this.refusedUntil = outcome.failedUntil?.getTime() ?? 0;
    if (wanted !== undefined || outcome === 'changed') this.step = 0;
    else this.step = Math.min(this.step + 1, waits.length - 1);
    if (wanted !== undefined) this.plan(Math.max(wanted, this.lastAsked() + minute));
    else if (outcome !== undefined) {
      this.plan(this.clock.now() + (waits[this.step] ?? 1) * minute);
    }
  }

  /** @returns undefined where nothing could be asked: then one waits for a sign-in, or the focus */
  private async ask(): Promise<Outcome | undefined> {
    const question = await this.questions.next();
    if (!question || !this.isActive) return undefined;
    this.last.write(this.clock.now());
    return question();
  }

  /** A time that is still to come was written before the clock was set back. */
  private lastAsked(): number {
    const last = this.last.read();
    return last > this.clock.now() ? 0 : last;
  }

  private forget(): void {
    this.timer?.dispose();
    this.timer = undefined;
  }
}
