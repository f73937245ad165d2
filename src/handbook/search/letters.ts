import { fold, isIn, optional, type Ranges } from '../../shared/folding';

/** What a UTF-16 code unit is to a search. */
export const Unit = {
  /** Stands between words. */
  gap: 1,
  /** Belongs to a word. */
  letter: 2,
  /** Belongs to a word of a script that puts no spaces between words. */
  unspaced: 3,
  /** Counts for nothing: an accent, a soft hyphen. */
  nothing: 4,
  /** Changes the letter before it (a voiced kana, a Hangul vowel). */
  joins: 5,
  /** Stands for several letters, as ß does for ss. */
  several: 6,
  /** The first half of a character outside the basic plane. */
  half: 7,
  /** Stands between words, or makes one identifier of them. */
  joint: 8,
  /** Stands between words, and can begin what Markdown hides, or a line. */
  markup: 9,
} as const;

/** Make one identifier of the words on both sides: `nav_order`, `k-NN`, `config.yml`, `don't`. */
const joints = "_-.'’";
const markup = '{<]&`\n\r';

const letter = /[\p{L}\p{N}\p{M}]/u;
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Hangul vowels and endings; the two kana marks and their narrow forms. */
const joining: Ranges = [
  [0x1161, 0x11ff],
  [0x3099, 0x309a],
  [0xff9e, 0xff9f],
];

/** Knows each code unit's part in a word, and its folded form. Asked first, it looks; then it knows. */
export class Letters {
  private readonly kinds = new Uint8Array(65_536);
  private readonly folded = new Uint16Array(65_536);
  private readonly long = new Map<number, string>();

  /** One of `Unit`. */
  kind(unit: number): number {
    return this.kinds[unit] || this.learn(unit);
  }

  /** For each unit one of `Unit` once `kind` was asked for it, else 0. */
  get known(): Uint8Array {
    return this.kinds;
  }

  /** The folded form of a `letter` or `unspaced` unit whose kind was asked for before. */
  fold(unit: number): number {
    return this.folded[unit] ?? unit;
  }

  /** What a unit of the kind `several` stands for. */
  several(unit: number): string {
    return this.long.get(unit) ?? '';
  }

  /** The folded form of a character of two units; empty where it belongs to no word. */
  pair(high: number, low: number): { readonly text: string; readonly unspaced: boolean } {
    const character = String.fromCharCode(high, low);
    if (!letter.test(character)) return { text: '', unspaced: false };
    return { text: fold(character), unspaced: unspaced.test(character) };
  }

  private learn(unit: number): number {
    const kind = this.look(unit);
    this.kinds[unit] = kind;
    return kind;
  }

  private look(unit: number): number {
    if (unit >= 0xd800 && unit < 0xdc00) return Unit.half;
    const character = String.fromCharCode(unit);
    if (joints.includes(character)) return Unit.joint;
    if (markup.includes(character)) return Unit.markup;
    if (isIn(joining, unit)) return Unit.joins;
    if (isIn(optional, unit)) return Unit.nothing;
    if (!letter.test(character)) return Unit.gap;
    const folded = fold(character);
    if (folded === '') return Unit.nothing;
    if (folded.length > 1) {
      this.long.set(unit, folded);
      return Unit.several;
    }
    this.folded[unit] = folded.charCodeAt(0);
    return unspaced.test(character) ? Unit.unspaced : Unit.letter;
  }
}
