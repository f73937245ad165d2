/** UTF-16 code units, each pair the first and the last of a range. */
export type Ranges = readonly (readonly [first: number, last: number])[];

export const isIn = (ranges: Ranges, unit: number): boolean =>
  ranges.some(([first, last]) => unit >= first && unit <= last);

/** Marks that readers leave out: accents, Hebrew and Arabic vowel signs, invisible characters. */
export const optional: Ranges = [
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

/** One form for all spellings of a text, or of a character: `É`, `é` and `ｅ` are `e`. */
export function fold(text: string): string {
  const apart = text.toLowerCase().normalize('NFKD').toLowerCase();
  return Array.from(apart, (each) =>
    isIn(optional, each.charCodeAt(0)) ? '' : (latin[each] ?? each),
  )
    .join('')
    .normalize('NFC');
}
