import type { Occurrence } from '../../handbook/calendar/calendar';

/**
 * The locale in which times are written: the machine's, which knows whether a day has 12 or 24 hours,
 * where it is of the language of VS Code; else that language.
 * @param language As `vscode.env.language`.
 * @param system As `Intl.DateTimeFormat().resolvedOptions().locale`.
 */
export function localeFor(language: string, system: string): string {
  const same = language.split('-', 1)[0] === system.split('-', 1)[0];
  return same && !language.includes('-') ? system : language;
}

/** Whether `Intl` knows a zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

const styles = {
  time: { timeStyle: 'short' },
  weekday: { weekday: 'short' },
  date: { month: 'short', day: 'numeric' },
  day: { weekday: 'short', month: 'short', day: 'numeric' },
  whole: { dateStyle: 'full', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Writes moments, in ms as `Date.now()`, as the reader's own clock and calendar show them. */
export class ReaderTimes {
  private readonly formats = new Map<keyof typeof styles, Intl.DateTimeFormat>();

  /**
   * @param locale A BCP 47 tag.
   * @param zone An IANA name.
   */
  constructor(
    private readonly locale: string,
    readonly zone: string,
  ) {}

  /** `02:30` */
  time(moment: number): string {
    return this.format('time').format(moment);
  }

  /** `Tue` */
  weekday(moment: number): string {
    return this.format('weekday').format(moment);
  }

  /** `Nov 24` */
  date(moment: number): string {
    return this.format('date').format(moment);
  }

  /** `Tue, Nov 24` */
  day(moment: number): string {
    return this.format('day').format(moment);
  }

  /** `Tuesday, November 24, 2026 at 02:30 (Asia/Kolkata)` */
  whole(moment: number): string {
    return `${this.format('whole').format(moment)} (${this.zoneName})`;
  }

  /** The zone as people read it. */
  get zoneName(): string {
    return this.zone.replaceAll('_', ' ');
  }

  /** `02:30 – 03:00`; only the start where no end is known. */
  hours({ start, end }: Occurrence): string {
    if (end === undefined) return this.time(start);
    // Over midnight, a range would name the days too.
    return `${this.time(start)} – ${this.time(end)}`;
  }

  private format(style: keyof typeof styles): Intl.DateTimeFormat {
    const known = this.formats.get(style);
    if (known) return known;
    const made = new Intl.DateTimeFormat(this.locale, { ...styles[style], timeZone: this.zone });
    this.formats.set(style, made);
    return made;
  }
}
