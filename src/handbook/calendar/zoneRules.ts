import { Temporal } from 'temporal-polyfill';
import { basicDateTime, dayCodes } from './values';

/** A change of a zone's clock. */
interface Transition {
  /** What the clock shows before, at the moment at which it changes. */
  readonly wall: Temporal.PlainDateTime;
  readonly offsetFrom: string;
  readonly offsetTo: string;
  /** The clock is set forward. */
  readonly forward: boolean;
}

/**
 * For how many years the rules are looked up. In 12 years a rule such as "first Sunday" falls on each
 * of its seven days, so that the days tell which rule it is.
 */
const years = 12;

/** What a calendar file calls a zone. `+05:30` is no name that calendars would take. */
export function zoneName(id: string): string {
  return isOffset(id) ? `UTC${id.replace(':', '')}` : id;
}

/**
 * The lines of a VTIMEZONE (RFC 5545, 3.6.5): how a zone's clock is set from the year before a day on,
 * as this machine knows it, so that a calendar tells the moments that are shown here. No library has
 * that: those that were looked at bring tables of their own, which may be older or newer.
 *
 * @param id An IANA name or an offset; not UTC, which needs none.
 */
export function zoneRules(id: string, since: Temporal.PlainDate): string[] {
  const start = since.with({ month: 1, day: 1 }).subtract({ years: 1 });
  const begin = start.toZonedDateTime(id);
  const changes = isOffset(id) ? [] : transitions(begin);
  const offset = offsetCode(begin.offset);
  const lines = observance('STANDARD', start.toPlainDateTime(), offset, offset);
  const groups = new Map<string, Transition[]>();
  for (const change of changes) {
    const { wall, offsetFrom, offsetTo } = change;
    const time = wall.toPlainTime().toString();
    const key = [offsetFrom, offsetTo, wall.month, wall.dayOfWeek, time].join();
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  for (const group of groups.values()) lines.push(...observances(group));
  return ['BEGIN:VTIMEZONE', `TZID:${zoneName(id)}`, ...lines, 'END:VTIMEZONE'];
}

function isOffset(id: string): boolean {
  return /^[+-]/.test(id);
}

function transitions(begin: Temporal.ZonedDateTime): Transition[] {
  const found: Transition[] = [];
  const end = begin.add({ years });
  for (
    let [before, at] = [begin, begin.getTimeZoneTransition('next')];
    at && Temporal.ZonedDateTime.compare(at, end) < 0;
    [before, at] = [at, at.getTimeZoneTransition('next')]
  ) {
    const wall = at.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
    found.push({
      wall,
      offsetFrom: offsetCode(before.offset),
      offsetTo: offsetCode(at.offset),
      forward: at.offsetNanoseconds > before.offsetNanoseconds,
    });
  }
  return found;
}

/** One rule where the clock changes by it each year, else each change by itself. */
function observances(group: readonly Transition[]): string[] {
  const days = group.map(({ wall }) => wall.day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const yearly = group.every(({ wall }, index) => wall.year === (group[0]?.wall.year ?? 0) + index);
  const isRule = group.length === years && yearly && last - first === 6;
  return (isRule ? group.slice(0, 1) : group).flatMap(({ wall, offsetFrom, offsetTo, forward }) => {
    const kind = forward ? 'DAYLIGHT' : 'STANDARD';
    const rule = isRule ? [yearlyRule(wall, first)] : [];
    return observance(kind, wall, offsetFrom, offsetTo, rule);
  });
}

/** @param first The earliest day of the month on which it falls, of seven. */
function yearlyRule(
  { month, dayOfWeek, daysInMonth }: Temporal.PlainDateTime,
  first: number,
): string {
  const code = dayCodes[dayOfWeek - 1] ?? '';
  const start = `RRULE:FREQ=YEARLY;BYMONTH=${month};`;
  if (first + 6 === daysInMonth && month !== 2) return `${start}BYDAY=-1${code}`;
  if (first % 7 === 1) return `${start}BYDAY=${(first + 6) / 7}${code}`;
  const days = Array.from({ length: 7 }, (_, index) => first + index);
  return `${start}BYMONTHDAY=${days.join(',')};BYDAY=${code}`;
}

function observance(
  kind: 'STANDARD' | 'DAYLIGHT',
  wall: Temporal.PlainDateTime,
  offsetFrom: string,
  offsetTo: string,
  rule: readonly string[] = [],
): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${basicDateTime(wall)}`,
    `TZOFFSETFROM:${offsetFrom}`,
    `TZOFFSETTO:${offsetTo}`,
    ...rule,
    `END:${kind}`,
  ];
}

/** `-08:00` as `-0800`. */
function offsetCode(offset: string): string {
  return offset.replaceAll(':', '');
}
