/** A document's date as its front matter or its file's name says it, in its own zone. */
interface DocumentDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; 0 where none is given. */
  readonly offset: number;
}

const written =
  /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[Tt\s]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s*(?:Z|([+-])(\d{2}):?(\d{2})?)?)?/;

function readDate(text: string | undefined): DocumentDate | undefined {
  if (text === undefined) return undefined;
  const found = written.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const sign = found[7] === '-' ? -1 : 1;
  const offset = sign * (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0));
  return { year, month, day, hour, minute, second, offset };
}

/**
 * Whether a document is dated in the future, so that the site leaves it out (Jekyll's `future`). A
 * date without a zone is taken as UTC: the zone of the site's build is not known.
 * @param now milliseconds, as of `Date.now`
 */
export function isInFuture(text: string | undefined, now: number): boolean {
  const date = readDate(text);
  if (!date) return false;
  const { year, month, day, hour, minute, second, offset } = date;
  return Date.UTC(year, month - 1, day, hour, minute - offset, second) > now;
}

const oneDay = 86_400_000;
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/**
 * What stands for a name of a date's part in the template of an address (jekyllrb.com, Permalinks,
 * Placeholders); undefined for a name that is none, and without a date.
 */
export function datePart(name: string, text: string | undefined): string | undefined {
  const date = readDate(text);
  if (!date) return undefined;
  const { year, month, day, hour, minute, second } = date;
  const time = Date.UTC(year, month - 1, day);
  /** From 1, a Monday. */
  const weekday = ((time / oneDay + 3) % 7) + 1;
  // The week belongs to the year that its Thursday is in (ISO 8601).
  const thursday = time + (4 - weekday) * oneDay;
  const weekYear = new Date(thursday).getUTCFullYear();
  const long = (names: readonly string[], index: number): string => names[index - 1] ?? '';
  switch (name) {
    case 'year':
      return digits(year, 4);
    case 'short_year':
      return digits(year % 100, 2);
    case 'month':
      return digits(month, 2);
    case 'i_month':
      return String(month);
    case 'short_month':
      return long(months, month).slice(0, 3);
    case 'long_month':
      return long(months, month);
    case 'day':
      return digits(day, 2);
    case 'i_day':
      return String(day);
    case 'y_day':
      return digits(dayOfYear(time, year), 3);
    case 'w_year':
      return digits(weekYear, 4);
    case 'week':
      return digits(Math.ceil(dayOfYear(thursday, weekYear) / 7), 2);
    case 'w_day':
      return String(weekday);
    case 'short_day':
      return long(days, weekday).slice(0, 3);
    case 'long_day':
      return long(days, weekday);
    case 'hour':
      return digits(hour, 2);
    case 'minute':
      return digits(minute, 2);
    case 'second':
      return digits(second, 2);
    default:
      return undefined;
  }
}

const digits = (part: number, count: number): string => String(part).padStart(count, '0');

/** From 1. */
const dayOfYear = (time: number, year: number): number =>
  Math.round((time - Date.UTC(year, 0, 0)) / oneDay);
