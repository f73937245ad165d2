import { Unit, type Letters } from './letters';
import { wordRoles, type WordRole } from './wordRoles';
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
  readonly role: WordRole;
  /** Characters that each say as much as several letters: one or two are enough to look for. */
  readonly dense: boolean;
}

/** More words than this are not looked for. */
export const mostWords = 12;

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
    role: WordRole,
    whole: QueryWord | undefined,
  ): QueryWord => ({
    units,
    hash,
    whole,
    role,
    open: end === typed.length,
    dense: isDense(units[0] ?? 0, letters),
  });
  const roles = wordRoles(
    found.map(({ units }) => String.fromCharCode(...units)),
    found[found.length - 1]?.end !== typed.length,
  );
  const identifiers = wholes.map((each) => ({ ...each, word: make(each, 'topic', undefined) }));
  const words: QueryWord[] = [];
  found.forEach((each, index) => {
    if (words.some(({ units }) => sameUnits(units, each.units))) return;
    const whole = identifiers.find(({ start, end }) => start <= each.start && each.end <= end);
    words.push(make(each, roles[index] ?? 'topic', whole?.word));
  });
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
