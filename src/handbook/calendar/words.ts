import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Weekday, Zone } from './types';
import { namedZone, zoneOfWords } from './zones';

/** A time of day as written. */
export interface ClockWord {
  readonly is: 'clock';
  /** 1 to 12 with `am` or `pm`, else 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  /** `24` counts hours from 0; undefined where it is not clear which half of the day is meant. */
  readonly half: 'am' | 'pm' | '24' | undefined;
}

type PlainKind =
  | ('every' | 'other' | 'day' | 'daily' | 'week' | 'weekly' | 'biweekly' | 'month')
  | ('dash' | 'to' | 'from' | 'onDemand' | 'notSet' | 'filler');

/** One word, or a few that belong together, of what a page says of when something happens. */
export type Word =
  | ClockWord
  | { readonly is: 'zone'; readonly zone: Zone }
  | { readonly is: 'weekdays'; readonly weekdays: readonly Weekday[] }
  | { readonly is: 'date'; readonly date: CalendarDate }
  | { readonly is: 'nth'; readonly nth: number }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'minutes'; readonly minutes: number }
  | { readonly is: PlainKind }
  /** Anything else, with the text from there on. */
  | { readonly is: 'other words'; readonly rest: string };

/** What a word looks like, and what it is. */
interface Rule {
  /** Sticky. Without the flags `i` and `u`: with them, the patterns took a tenth of a second to build. */
  readonly pattern: RegExp;
  /** Its case counts; else it is matched with small letters. */
  readonly cased: boolean;
  /** Undefined: it only looks like it. */
  readonly read: Reading;
}

type Reading = (match: RegExpExecArray, written: string, behindClock: boolean) => Word | undefined;

/** The end of a word: no letter or digit follows, of any script but those of two halves. */
const end = String.raw`(?![\w\u00aa-\u1fff\u2c00-\ud7ff\uf900-\ufdff])`;
const letter = String.raw`[a-z\u00df-\u024f]`;

function word(pattern: string, read: Reading): Rule {
  return { pattern: new RegExp(`(?:${pattern})${end}`, 'y'), cased: false, read };
}

function cased(pattern: string, read: Reading): Rule {
  return { ...word(pattern, read), cased: true };
}

function plain(is: PlainKind, pattern: string): Rule {
  return word(pattern, () => ({ is }));
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(${monthNames.join('|')})(?:[a-z]{1,6})?\.?`;
const settled = 'announced|confirmed|decided|determined|known|set|fixed|scheduled';

const dates: readonly Rule[] = [
  word(String.raw`(\d{4})-(\d\d)-(\d\d)`, ([, y, m, d]) => date(y, Number(m), d)),
  word(String.raw`${month} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`, ([, m, d, y]) =>
    date(y, monthOf(m), d),
  ),
  word(String.raw`(\d{1,2})(?:st|nd|rd|th|\.)? ${month},? (\d{4})`, ([, d, m, y]) =>
    date(y, monthOf(m), d),
  ),
];

/** Before times of day: `2 hours` is how long, and `2 h` is neither for sure. */
const lengths: readonly Rule[] = [
  word(String.raw`(\d{1,3})[ -]?min(?:ute)?s?`, ([, n]) => minutes(Number(n))),
  word(String.raw`(\d{1,2})[ -]?h(?:ou)?rs?`, ([, n]) => minutes(Number(n) * 60)),
  word('(?:an|one) hour', () => minutes(60)),
  word('half an hour', () => minutes(30)),
];

const clocks: readonly Rule[] = [
  word(String.raw`(\d{1,2})(?:[:.]([0-5]\d))? ?(?:(a)|p)(?:m|\. ?m\.?)`, ([, h, m, am]) =>
    clock(Number(h), Number(m ?? 0), am === undefined ? 'pm' : 'am'),
  ),
  // An hour of one digit may also be in the afternoon, unless it is written as nobody else writes it.
  word(String.raw`(\d{1,2})(:|h)([0-5]\d)(?!:)(?: ?(h|uhr|hrs))?`, ([, h = '', colon, m, uhr]) =>
    clock(
      Number(h),
      Number(m),
      colon === ':' && uhr === undefined && /^[1-9]$/.test(h) ? undefined : '24',
    ),
  ),
  word(String.raw`(\d{2}) ?h|(\d{1,2}) ?uhr`, ([, h, hour]) => clock(Number(h ?? hour), 0, '24')),
  word('(?:12 ?)?noon', () => clock(12, 0, 'pm')),
  word('(?:12 ?)?midnight', () => clock(12, 0, 'am')),
];

const unsettled: readonly Rule[] = [
  plain(
    'notSet',
    '(?:the )?(?:(?:day|date|time)s?(?: (?:and|or) (?:day|date|time)s?)?:? (?:is |are )?)?' +
      `(?:tb[acd]|x{3,}|(?:not(?: yet)?|to be) (?:${settled})(?: yet)?)`,
  ),
  { pattern: /\?+/y, cased: false, read: () => ({ is: 'notSet' }) },
  plain(
    'onDemand',
    '(?:only )?(?:on[ -]demand|on request|as needed|when needed|ad[ -]hoc|by appointment)',
  ),
];

const days: readonly Rule[] = [
  plain('daily', 'daily|every[ -]?day|each day|7 days a week'),
  word('(?:every |each |on )?(?:week-?|work-?|business |working )days?', () =>
    weekdays([1, 2, 3, 4, 5]),
  ),
  word('(?:every |each |on )?weekends?', () => weekdays([6, 7])),
  word('m[/,]?w[/,]?f', () => weekdays([1, 3, 5])),
  word('m ?- ?f', () => weekdays([1, 2, 3, 4, 5])),
  word(`(${dayNames.join('|')})(?:day|sday|nesday|rsday|urday|r|rs|s)?s?(?:'s)?`, ([, name = '']) =>
    weekdays([(dayNames.indexOf(name) + 1) as Weekday]),
  ),
  plain('biweekly', 'bi-?weekly|fortnightly|(?:every|each) fortnight'),
  plain('weekly', '(?:once )?(?:weekly|(?:every|each|a|per) week)'),
  plain('month', '(?:once )?(?:monthly|(?:of |in )?(?:the|a|each|every|per) month)'),
  plain('every', 'every|each'),
  plain('other', 'other|alternate|alternating'),
  plain('week', 'weeks?'),
  plain('day', 'days?'),
  ...['1st|first', '2nd|second', '3rd|third', '4th|fourth', '5th|fifth'].map((names, index) =>
    word(names, () => ({ is: 'nth', nth: index + 1 })),
  ),
  word('last', () => ({ is: 'nth', nth: -1 })),
  word(String.raw`(\d{1,2})`, ([, n]) => ({ is: 'number', number: Number(n) })),
  ...['two', 'three', 'four'].map((name, index) =>
    word(name, () => ({ is: 'number', number: index + 2 })),
  ),
];

const ties: readonly Rule[] = [
  plain('from', 'from|since|as of|(?:starting|beginning)(?: on| from)?'),
  plain('to', 'to|through|thru|until|till?'),
  { pattern: /-+/y, cased: false, read: () => ({ is: 'dash' }) },
  plain('filler', 'and|on|at|in|the|of|we meet|meets?|held|time|when'),
];

/** Last, since any word in capitals behind a time of day is a zone, if one that is not known. */
const zones: readonly Rule[] = [
  // The sign stands at its number: `9:00 UTC - 10:00 UTC` is from when to when.
  word(
    String.raw`(?:utc|gmt) ?[+-]\d{1,2}(?::?[0-5]\d)?(?!:| ?[ap]\.? ?m)`,
    (_, written, behind) => known(written.replace(' ', ''), written) ?? unknown(written, behind),
  ),
  cased(String.raw`[A-Z][\w+-]{1,20}(?:\/[A-Z][\w+-]{1,20}){1,2}`, (_, written) => known(written)),
  word(`((?:${letter}{1,20} ){1,3})time`, ([, words = ''], written, behind) => {
    return zone(written, zoneOfWords(words.trim())) ?? unknown(written, behind);
  }),
  word('pacific|mountain|central|eastern', ([name], written, behind) =>
    behind ? zone(written, zoneOfWords(name)) : undefined,
  ),
  cased('Z|[A-Z]{2,5}', (_, written, behind) => known(written) ?? unknown(written, behind)),
  cased('[a-z]{2,4}', (_, written, behind) => (behind ? known(written) : undefined)),
];

const rules = [...dates, ...lengths, ...clocks, ...unsettled, ...days, ...ties, ...zones];

/**
 * Reads a text into words, without spaces and punctuation. What is none of them ends it, as `other
 * words`. Every pattern looks a bounded way ahead, so the time grows with the text's length alone.
 */
export function wordsOf(text: string): Word[] {
  const line = text
    .normalize('NFKC')
    .replace(/https?:\/\/\S+/g, 'link')
    .replace(/[\u2010-\u2015\u2212~〜]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ');
  const small = line.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const words: Word[] = [];
  for (let at = 0; at < line.length;) {
    const sign = String.fromCodePoint(line.codePointAt(at) ?? 0);
    if (!/[\p{L}\p{N}?-]/u.test(sign)) {
      at += sign.length;
      continue;
    }
    const found = wordAt(line, small, at, words.at(-1)?.is === 'clock');
    words.push(found?.word ?? { is: 'other words', rest: line.slice(at) });
    if (!found) break;
    at = found.end;
  }
  return words;
}

/** @param small The line in small letters, as long as the line. */
function wordAt(
  line: string,
  small: string,
  at: number,
  behindClock: boolean,
): { readonly word: Word; readonly end: number } | undefined {
  for (const { pattern, cased: isCased, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(isCased ? line : small);
    if (!match) continue;
    const written = line.slice(at, at + match[0].length);
    const found = read(match, written, behindClock);
    if (found) return { word: found, end: at + match[0].length };
  }
  return undefined;
}

function clock(hour: number, minute: number, half: ClockWord['half']): ClockWord | undefined {
  const twelve = half === 'am' || half === 'pm';
  // `17:30pm` says it twice.
  if (half === 'pm' && hour > 12 && hour < 24) return { is: 'clock', hour, minute, half: '24' };
  if (twelve ? hour < 1 || hour > 12 : hour * 60 + minute > 24 * 60) return undefined;
  return { is: 'clock', hour, minute, half };
}

function minutes(count: number): Word {
  return { is: 'minutes', minutes: count };
}

function weekdays(all: readonly Weekday[]): Word {
  return { is: 'weekdays', weekdays: all };
}

function monthOf(name = ''): number {
  return monthNames.indexOf(name.slice(0, 3)) + 1;
}

/** Only a day that there is, in a year with which clocks and calendar files can do something. */
function date(
  year: string | undefined,
  monthNumber: number,
  day: string | undefined,
): Word | undefined {
  if (Number(year) < 1970 || Number(year) > 2999) return undefined;
  try {
    const fields = { year: Number(year), month: monthNumber, day: Number(day) };
    return {
      is: 'date',
      date: Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString(),
    };
  } catch {
    return undefined;
  }
}

function zone(written: string, id: string | undefined): Word | undefined {
  return id === undefined ? undefined : { is: 'zone', zone: { id, written } };
}

function known(name: string, written = name): Word | undefined {
  return zone(written, namedZone(name));
}

function unknown(written: string, behindClock: boolean): Word | undefined {
  return behindClock ? { is: 'zone', zone: { id: undefined, written } } : undefined;
}
