import type { ClockTime, Hours, Zone } from './types';
import type { ClockWord, Word } from './words';
import { isSameZone } from './zones';

/** From when to when, as some words say, and how many words that takes. */
export interface HoursRead {
  readonly hours: Hours;
  readonly zones: readonly Zone[];
  /** Index behind the last of the words. */
  readonly next: number;
}

/**
 * Reads `6pm`, `6:00pm PT - 7:00pm PT`, `6-7pm`, with the zones behind each time, from a word on.
 * Undefined where it is not clear which half of the day is meant, and where the words say no time.
 */
export function hoursAt(words: readonly Word[], index: number): HoursRead | undefined {
  const first = timeWord(words[index]);
  // `24:00` is an end.
  if (!first || first.hour === 24) return undefined;
  const zones: Zone[] = [];
  const clear = (word: ClockWord): ClockWord =>
    word.half === undefined && zones.some(countsFromZero) ? { ...word, half: '24' } : word;
  let next = zonesFrom(words, index + 1, zones);
  const tie = words[next]?.is;
  const last = tie === 'dash' || tie === 'to' ? timeWord(words[next + 1]) : undefined;
  if (!last) {
    const start = words[index]?.is === 'clock' ? clockTime(clear(first)) : undefined;
    return start && { hours: { start, end: undefined }, zones, next };
  }
  const hasNumber = [words[index], words[next + 1]].some((word) => word?.is === 'number');
  if (hasNumber && !isHalf(first) && !isHalf(last)) return undefined;
  const start = zones[0];
  const ends = zones.length;
  next = zonesFrom(words, next + 2, zones);
  const end = zones[ends];
  // `17:30 IST - 12:00 UTC` may be from when to when, or one time twice.
  if (start && end && !isSameZone(start, end)) return undefined;
  const hours = rangeOf(clear(first), clear(last));
  return hours && { hours, zones, next };
}

/** A number counts as a time only beside another that says more. */
function timeWord(word: Word | undefined): ClockWord | undefined {
  if (word?.is === 'clock') return word;
  if (word?.is !== 'number' || word.number < 1 || word.number > 12) return undefined;
  return { is: 'clock', hour: word.number, minute: 0, half: undefined };
}

function zonesFrom(words: readonly Word[], index: number, zones: Zone[]): number {
  let at = index;
  for (let word = words[at]; word?.is === 'zone'; word = words[++at]) zones.push(word.zone);
  return at;
}

/** Where nobody who names the zone counts hours to 12: `9:00 UTC`, `9:00 CET`. */
function countsFromZero({ id }: Zone): boolean {
  return id !== undefined && /^(?:UTC|[+-]|Europe\/(?!London|Dublin))/.test(id);
}

/** `11-1pm` starts in the morning, `6pm-10:30` ends in the evening: what is left out is the nearest. */
function rangeOf(first: ClockWord, last: ClockWord): Hours | undefined {
  const start = clockTime(first);
  const end = clockTime(last);
  if (isHalf(last) && mayLackHalf(first)) {
    const same = clockTime({ ...first, half: last.half });
    const other = clockTime({ ...first, half: last.half === 'am' ? 'pm' : 'am' });
    const begin = same && end && minuteOf(same) < minuteOf(end) ? same : other;
    return begin && { start: begin, end };
  }
  if (isHalf(first) && mayLackHalf(last)) {
    const same = clockTime({ ...last, half: first.half });
    const other = clockTime({ ...last, half: first.half === 'am' ? 'pm' : 'am' });
    return start && { start, end: same && minuteOf(same) > minuteOf(start) ? same : other };
  }
  // With an end on the clock of 24 hours, `9:00` is one too.
  const begin = start ?? (last.half === '24' ? clockTime({ ...first, half: '24' }) : undefined);
  return begin && end && { start: begin, end };
}

function isHalf({ half }: ClockWord): boolean {
  return half === 'am' || half === 'pm';
}

function mayLackHalf(word: ClockWord): boolean {
  return !isHalf(word) && word.hour >= 1 && word.hour <= 12;
}

function minuteOf({ hour, minute }: ClockTime): number {
  return hour * 60 + minute;
}

/** What a clock of 24 hours shows: 12 am is 0, 12 pm is 12, 24:00 is 0 of the next day. */
function clockTime({ hour, minute, half }: ClockWord): ClockTime | undefined {
  if (half === undefined) return undefined;
  if (half === '24') return { hour: hour % 24, minute };
  return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute };
}
