/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day of the calendar, `2026-03-08`. */
export type CalendarDate = string;

/** What a clock on the wall shows: hour 0 to 23, minute 0 to 59. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** From when to when; an end that is not after its start is on the next day. */
export interface Hours {
  readonly start: ClockTime;
  /** Undefined where the pages do not say how long it lasts. */
  readonly end: ClockTime | undefined;
}

/** The days on which something happens, by the calendar of its own zone. */
export type Days =
  | {
      readonly every: 'week';
      /** 1 each week, 2 every other week, and so on. Weeks start on Monday. */
      readonly interval: number;
      /** In order, without doubles; at least one. */
      readonly weekdays: readonly Weekday[];
      /**
       * Nothing happens before this day, and the week of this day is one in which it happens. With an
       * interval above 1 and without this day, nobody can tell in which weeks it happens.
       */
      readonly from: CalendarDate | undefined;
    }
  | {
      readonly every: 'month';
      /** In order, without doubles; at least one. */
      readonly weekdays: readonly Weekday[];
      /** Which of them in a month: 1 is the first, -1 the last. A month without a fifth has none. */
      readonly nths: readonly number[];
      readonly from: CalendarDate | undefined;
    }
  | { readonly every: 'once'; readonly date: CalendarDate };

/** Whose clock is meant. */
export type Zone =
  | {
      /** An IANA name (`America/Los_Angeles`), `UTC`, or an offset (`+05:30`). */
      readonly id: string;
      /** As the page has it: `PST`. */
      readonly written: string;
    }
  | {
      /** Not known, or with more than one meaning: not converted. */
      readonly id: undefined;
      /** Undefined where the page names no zone. */
      readonly written: string | undefined;
    };

/** Days, each with the hours of those days: `Monday 9am, Thursday 5pm` are two. */
export interface Slot {
  readonly days: Days;
  readonly hours: Hours;
}

/**
 * What a page says of when something happens. `text` is always what it says, word for word: it can be
 * shown whatever could be read of it.
 */
export type Schedule =
  /** Times are known; whether they can be told in another zone, `canBeDated` says. */
  | {
      readonly kind: 'recurring';
      readonly text: string;
      readonly slots: readonly Slot[];
      readonly zone: Zone;
    }
  /** Only when somebody asks for it; the hours are those in which it can be. */
  | {
      readonly kind: 'onDemand';
      readonly text: string;
      readonly hours: Hours | undefined;
      readonly zone: Zone;
    }
  /** The hours are known and the days are not: `6:00pm PST, XXX`. */
  | {
      readonly kind: 'dayNotSet';
      readonly text: string;
      readonly hours: Hours;
      readonly zone: Zone;
    }
  /** Days or how often are known, or only part of them, and the time is not: `weekly`. */
  | { readonly kind: 'timeNotSet'; readonly text: string }
  /** The page sets no time: `TBD`, or nothing. */
  | { readonly kind: 'unset'; readonly text: string }
  /** Something that is not understood for sure. */
  | { readonly kind: 'unreadable'; readonly text: string };

/** One time that it happens, in milliseconds since 1970 in UTC, as `Date` has them. */
export interface Occurrence {
  readonly start: number;
  /** Undefined where the pages do not say how long it lasts. */
  readonly end: number | undefined;
}
