import { EditDistance, forgiven } from './edits';
import type { QueryWord } from './query';
import { signOf, type Vocabulary } from './vocabulary';

/** Takes a word of the pages that is like a typed one, and how like it is: 1 for the word itself. */
export type LikenessSink = (term: number, likeness: number) => void;

const inflected = 0.9;
/** For the beginning of a word; more the less of it is missing. */
const beginning = 0.55;
const inside = 0.3;
/** For one slip, and for two. */
const slips = [1, 0.4, 0.25] as const;

/** Shorter words are not looked for inside of others, nor as their beginning where they are typed to the end. */
const shortestInside = 3;
const shortestStem = 3;

/** What English words end in, in their forms: `configure`, `configuring`; `policy`, `policies`. */
const endings = new Set([
  '',
  's',
  'es',
  'e',
  'd',
  'ed',
  'er',
  'ers',
  'ing',
  'ings',
  'y',
  'ies',
  'ied',
  'ion',
  'ions',
]);
const longestEnding = 4;

/** Tells all words that are the typed one, a form of it, begin with it or hold it. */
export function tellAlike(vocabulary: Vocabulary, word: QueryWord, sink: LikenessSink): void {
  const { units: typed, dense, open } = word;
  const { units, starts, size, letters } = vocabulary;
  const { length } = typed;
  const sign = signOf(typed, 0, length);
  const stem = Math.max(shortestStem, length - longestEnding);
  const stemSign = signOf(typed, 0, Math.min(stem, length));
  const begins = open || dense || length >= shortestInside;
  const findsInside = length >= shortestInside || dense;
  for (let term = 0; term < size; term++) {
    // A word that lacks a letter of the stem is neither a form of it nor holds it.
    const lettersOfTerm = letters[term] ?? 0;
    if ((stemSign & ~lettersOfTerm) !== 0) continue;
    const start = starts[term] ?? 0;
    const termLength = (starts[term + 1] ?? 0) - start;
    const most = Math.min(length, termLength);
    let same = 0;
    while (same < most && typed[same] === units[start + same]) same++;
    if (same === length) {
      if (termLength === length) sink(term, 1);
      else if (same >= shortestStem && isForm(typed, units, start, termLength, same)) {
        sink(term, inflected);
      } else if (begins) {
        sink(term, beginning + (0.2 * length) / termLength);
      }
    } else if (same >= stem && isForm(typed, units, start, termLength, same)) {
      sink(term, inflected);
    } else if (
      findsInside &&
      termLength > length &&
      (sign & ~lettersOfTerm) === 0 &&
      holds(units, start + 1, start + termLength, typed)
    ) {
      sink(term, inside);
    }
  }
}

/** Tells the words that lie a slip or two from the typed one, or begin so. Another number is no slip. */
export function tellNear(vocabulary: Vocabulary, word: QueryWord, sink: LikenessSink): void {
  const { units: typed, open } = word;
  const most = forgiven(typed.length);
  if (most === 0 || typed.some(isDigit)) return;
  const { units, starts, size, letters } = vocabulary;
  const sign = signOf(typed, 0, typed.length);
  const distance = new EditDistance();
  for (let term = 0; term < size; term++) {
    if (bits(sign & ~(letters[term] ?? 0)) > most) continue;
    const start = starts[term] ?? 0;
    const length = (starts[term + 1] ?? 0) - start;
    if (typed.length - length > most) continue;
    const whole = distance.between(typed, units, start, length, most, false);
    if (whole <= most) {
      sink(term, slips[whole] ?? 0);
    } else if (open && typed[0] === units[start]) {
      const begun = distance.between(typed, units, start, length, most, true);
      if (begun <= most) sink(term, (slips[begun] ?? 0) * beginning);
    }
  }
}

/** Whether both words are one in different forms: the same up to `same`, then an ending each. */
function isForm(
  typed: Uint16Array,
  units: Uint16Array,
  start: number,
  length: number,
  same: number,
): boolean {
  if (typed.length - same > longestEnding || length - same > longestEnding) return false;
  return (
    endings.has(String.fromCharCode(...typed.subarray(same))) &&
    endings.has(String.fromCharCode(...units.subarray(start + same, start + length)))
  );
}

function holds(units: Uint16Array, from: number, end: number, typed: Uint16Array): boolean {
  const first = typed[0];
  const last = end - typed.length;
  for (let at = from; at <= last; at++) {
    if (units[at] !== first) continue;
    let same = 1;
    while (same < typed.length && units[at + same] === typed[same]) same++;
    if (same === typed.length) return true;
  }
  return false;
}

function bits(value: number): number {
  let rest = value;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
