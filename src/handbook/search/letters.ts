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
const joining = /[\u1161-\u11ff\u3099\u309a\uff9e\uff9f]/;
/** Marks that readers leave out: accents, Hebrew and Arabic vowel signs, invisible characters. */
const optional =
  /[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0655\u0670\u200c\u200d\u2060\ufe00-\ufe0f\ufeff]/g;
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
  return Array.from(
    character.toLowerCase().normalize('NFKD').toLowerCase().replace(optional, ''),
    (each) => latin[each] ?? each,
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
    if (joining.test(character)) return Unit.joins;
    if (character.replace(optional, '') === '') return Unit.nothing;
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
