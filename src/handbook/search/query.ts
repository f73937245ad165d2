import { Unit, type Letters } from './letters';
import type { WordReader } from './words';

/** One word of what was typed. */
export interface QueryWord {
  /** Folded. */
  readonly units: Uint16Array;
  readonly hash: number;
  /** The word as which the identifier is known whose part this is (`navorder` for `nav`), if it is. */
  readonly whole: QueryWord | undefined;
  /** True for the word at the end, which may not be typed to its end. */
  readonly open: boolean;
  /** Whether it only ties other words together: `how`, `the`. */
  readonly filler: boolean;
  /** Characters that each say as much as several letters: one or two are enough to look for. */
  readonly dense: boolean;
}

/** More words than this are not looked for. */
export const mostWords = 12;

/** What people write around the words they look for, in the language most handbooks are in. */
const fillers = new Set(
  (
    'a am an and are as at be by can could do does for from have how i if in into is it its me my of on ' +
    'or our should so that the their there these this to us was we what when where which who why will ' +
    'with would you your'
  ).split(' '),
);

/** The words of what was typed, in their order, each once. Identifiers are given as their parts. */
export function readQuery(text: string, reader: WordReader, letters: Letters): QueryWord[] {
  const typed = text.slice(0, 400);
  const found: { units: Uint16Array; hash: number; start: number; end: number }[] = [];
  const wholes: { units: Uint16Array; hash: number; start: number; end: number }[] = [];
  reader.read(
    typed,
    0,
    typed.length,
    {
      word: (units, from, length, hash, start, end, whole) =>
        void (whole ? wholes : found).push({
          units: units.slice(from, from + length),
          hash,
          start,
          end,
        }),
    },
    false,
  );
  const make = (
    { units, hash, end }: (typeof found)[number],
    whole: QueryWord | undefined,
  ): QueryWord => ({
    units,
    hash,
    whole,
    open: end === typed.length,
    filler: end < typed.length && fillers.has(String.fromCharCode(...units)),
    dense: isDense(units[0] ?? 0, letters),
  });
  const identifiers = wholes.map((each) => ({ ...each, word: make(each, undefined) }));
  const words: QueryWord[] = [];
  for (const each of found) {
    if (words.some(({ units }) => sameUnits(units, each.units))) continue;
    const whole = identifiers.find(({ start, end }) => start <= each.start && each.end <= end);
    words.push(make(each, whole?.word));
  }
  return words.slice(0, mostWords);
}

/** Whether a folded unit is of a script without spaces, a Hangul syllable, or the like. */
function isDense(unit: number, letters: Letters): boolean {
  return (
    letters.kind(unit) === Unit.unspaced || (unit >= 0x1100 && (unit < 0x1e00 || unit > 0x1fff))
  );
}

function sameUnits(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((unit, index) => unit === b[index]);
}
