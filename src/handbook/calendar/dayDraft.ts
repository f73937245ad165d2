import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Days, Weekday } from './types';

/** What days a text says, while it is being read. */
export class DayDraft {
  private readonly weekdays = new Set<Weekday>();
  private readonly nths = new Set<number>();
  private daily = false;
  private monthly = false;
  private every = false;
  private twoMeanings = false;
  private interval: number | undefined;
  private from: CalendarDate | undefined;
  private date: CalendarDate | undefined;
  /** What was said does not go together. */
  private broken = false;

  /** Says nothing yet. */
  get isEmpty(): boolean {
    return (
      this.isRepetition &&
      !this.monthly &&
      this.interval === undefined &&
      this.from === undefined &&
      this.date === undefined
    );
  }

  /** Says at most how often: `every other week`, `starting 2026-03-03`. */
  get isRepetition(): boolean {
    return this.weekdays.size === 0 && this.nths.size === 0 && !this.daily && !this.broken;
  }

  addWeekdays(weekdays: readonly Weekday[]): void {
    for (const weekday of weekdays) this.weekdays.add(weekday);
  }

  addNth(nth: number): void {
    this.nths.add(nth);
  }

  setDaily(): void {
    this.daily = true;
  }

  setMonthly(): void {
    this.monthly = true;
  }

  setEvery(): void {
    this.every = true;
  }

  /** @param twoMeanings `biweekly` may also be twice a week. */
  setInterval(weeks: number, twoMeanings = false): void {
    this.twoMeanings ||= twoMeanings;
    this.broken ||= weeks < 1 || (this.interval !== undefined && this.interval !== weeks);
    this.interval = weeks;
  }

  setFrom(date: CalendarDate): void {
    this.broken ||= this.from !== undefined;
    this.from = date;
  }

  setDate(date: CalendarDate): void {
    this.broken ||= this.date !== undefined;
    this.date = date;
  }

  /** Adds what another says, which only says how often. */
  refine({ interval, twoMeanings, monthly, from, date }: DayDraft): void {
    if (interval !== undefined) this.setInterval(interval, twoMeanings);
    if (monthly) this.setMonthly();
    if (from !== undefined) this.setFrom(from);
    if (date !== undefined) this.setDate(date);
  }

  /** Undefined where the days cannot be told; `broken` where the words do not go together. */
  days(): Days | 'broken' | undefined {
    this.settleInterval();
    const { interval, from, date } = this;
    if (this.broken || (this.twoMeanings && this.weekdays.size > 1)) return 'broken';
    if (date !== undefined) return this.once(date);
    const weekdays = [...this.weekdays].sort((a, b) => a - b);
    const nths = [...this.nths].sort((a, b) => a - b);
    if (this.monthly || nths.length > 0) {
      if (!this.monthly || this.daily || interval !== undefined) return 'broken';
      if (weekdays.length === 0 || nths.length === 0) return undefined;
      return { every: 'month', weekdays, nths, from };
    }
    if (this.daily && (interval ?? 1) > 1) return 'broken';
    if (weekdays.length === 0 && !this.daily) return undefined;
    const all: Weekday[] = weekdays.length > 0 ? weekdays : [1, 2, 3, 4, 5, 6, 7];
    return { every: 'week', interval: interval ?? 1, weekdays: all, from };
  }

  private settleInterval(): void {
    // `every second Tuesday`, and no month: every other.
    if (!this.monthly && this.every && this.nths.size === 1 && this.nths.has(2)) {
      this.nths.clear();
      this.setInterval(2);
    }
    // `every other Tuesday (2026-03-03)`: a date beside it says which weeks.
    if ((this.interval ?? 1) > 1 && this.from === undefined) {
      this.from = this.date;
      this.date = undefined;
    }
  }

  /** One day only; a weekday beside it has to be that day's. */
  private once(date: CalendarDate): Days | 'broken' {
    const { dayOfWeek } = Temporal.PlainDate.from(date);
    const fits = [...this.weekdays].every((weekday) => weekday === dayOfWeek);
    const more = this.interval ?? this.from;
    const repeats = this.daily || this.monthly || this.every || this.nths.size > 0;
    return fits && !repeats && more === undefined ? { every: 'once', date } : 'broken';
  }
}
