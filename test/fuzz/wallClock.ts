const quarter = 15 * 60_000;

/**
 * What a clock on the wall shows, by `Intl.DateTimeFormat` alone: each quarter of an hour of a span is
 * looked at. Temporal and what the model makes of it have no part in it.
 */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  /** The first moment at which the clock shows a time, `2026-03-08T02:30`. */
  private readonly firsts = new Map<string, number>();

  constructor(zone: string, from: number, to: number) {
    // Swedish dates are ISO 8601's.
    this.format = new Intl.DateTimeFormat('sv', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let moment = from; moment < to; moment += quarter) {
      const shown = this.at(moment);
      if (!this.firsts.has(shown)) this.firsts.set(shown, moment);
    }
  }

  /** `2026-03-08 02:30` */
  at(moment: number): string {
    return this.format.format(moment);
  }

  /**
   * When the clock shows a time of day, for each day. Where it leaves it out, when it would have, had
   * it not been set: as long after the time before as ever (RFC 5545, 3.3.5).
   */
  moments(time: string): number[] {
    const days = new Set([...this.firsts.keys()].map((shown) => shown.slice(0, 10)));
    return [...days].flatMap((day) => {
      const wanted = Date.parse(`${day}T${time}Z`);
      for (let earlier = 0; earlier <= 8; earlier++) {
        const shown = new Date(wanted - earlier * quarter).toISOString().slice(0, 16);
        const moment = this.firsts.get(shown.replace('T', ' '));
        if (moment !== undefined) return moment + earlier * quarter;
      }
      return [];
    });
  }
}
