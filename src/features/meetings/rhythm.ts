import type { Clock } from '../clock';
import { Alarm } from './alarm';
import { countdown, type Distance } from './countdown';
import { choose, upcoming, type Scheduled, type Upcoming } from './upcoming';

/** A meeting as it is shown now. */
export interface ShownMeeting extends Upcoming {
  readonly distance: Distance;
}

/** What the rhythm stands on. */
export interface RhythmWindow {
  /** The meetings that count now, with or without times. */
  meetings(): readonly Scheduled[];
  /** The reader's zone, an IANA name. */
  zone(): string;
  /** Shows the next meeting; undefined where there is none. */
  show(meeting: ShownMeeting | undefined): void;
  /** How long before the start the reader is reminded, in ms; 0 for not at all. */
  lead(): number;
  /** How much later this window reminds than another one may, in ms. */
  lag(): number;
  wasReminded(meeting: Upcoming): boolean;
  /** Reminds the reader, who from then on was. */
  remind(meeting: ShownMeeting): void;
}

/**
 * Shows the next meeting and reminds of each, with one timer for the next moment at which anything
 * of that changes, and none where nothing comes. What is due is told from the clock alone, so a clock
 * that jumps, as after a sleep, does no harm: nobody is reminded of what has begun.
 */
export class Rhythm {
  private readonly alarm: Alarm;

  constructor(
    private readonly clock: Clock,
    private readonly window: RhythmWindow,
  ) {
    this.alarm = new Alarm(clock, () => this.renew());
  }

  /** Something else than time has changed, or the clock may have jumped. */
  renew(): void {
    const now = this.clock.now();
    const coming = upcoming(this.window.meetings(), now);
    const due = [this.showNext(coming, now), ...coming.map((each) => this.reminder(each, now))];
    const moments = due.filter((moment) => moment !== undefined);
    this.alarm.set(moments.length > 0 ? Math.min(...moments) : undefined);
  }

  dispose(): void {
    this.alarm.dispose();
  }

  /** @returns when something else is to be shown; undefined where nothing is shown */
  private showNext(coming: readonly Upcoming[], now: number): number | undefined {
    const choice = choose(coming, now);
    this.window.show(choice && this.asShown(choice.shown, now));
    if (!choice) return undefined;
    const { changes } = countdown(now, choice.shown.occurrence, this.window.zone());
    return Math.min(changes, choice.changes ?? changes);
  }

  /** @returns when there is to be reminded; undefined where that was, or is not wanted */
  private reminder(meeting: Upcoming, now: number): number | undefined {
    const lead = this.window.lead();
    const { start } = meeting.occurrence;
    if (lead <= 0 || start <= now || this.window.wasReminded(meeting)) return undefined;
    const due = start - lead + this.window.lag();
    if (due > now) return due < start ? due : undefined;
    this.window.remind(this.asShown(meeting, now));
    return undefined;
  }

  private asShown(meeting: Upcoming, now: number): ShownMeeting {
    const { distance } = countdown(now, meeting.occurrence, this.window.zone());
    return { ...meeting, distance };
  }
}
