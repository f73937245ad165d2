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
/** Code units, each pair the first and the last of a range. */
type Ranges = readonly (readonly [first: number, last: number])[];

/** Hangul vowels and endings; the two kana marks and their narrow forms. */
const joining: Ranges = [
  [0x1161, 0x11ff],
  [0x3099, 0x309a],
  [0xff9e, 0xff9f],
];

/** Marks that readers leave out: accents, Hebrew and Arabic vowel signs, invisible characters. */
const optional: Ranges = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x640, 0x640],
  [0x64b, 0x655],
  [0x670, 0x670],
  [0x200c, 0x200d],
  [0x2060, 0x2060],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const isIn = (ranges: Ranges, unit: number): boolean =>
  ranges.some(([first, last]) => unit >= first && unit <= last);

/** Letters that Unicode does not take apart. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** One form for all spellings of a character: `É`, `é` and `ｅ` are `e`. */
function foldCharacter(character: string): string {
  const apart = character.toLowerCase().normalize('NFKD').toLowerCase();
  return Array.from(apart, (each) =>
    isIn(optional, each.charCodeAt(0)) ? '' : (latin[each] ?? each),
  )
    .join('')
    .normalize('NFC');
}

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
    return { text: foldCharacter(character), unspaced: unspaced.test(character) };
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
    const folded = foldCharacter(character);
    if (folded === '') return Unit.nothing;
    if (folded.length > 1) {
      this.long.set(unit, folded);
      return Unit.several;
    }
    this.folded[unit] = folded.charCodeAt(0);
    return unspaced.test(character) ? Unit.unspaced : Unit.letter;
  }
}
