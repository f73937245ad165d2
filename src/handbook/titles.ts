/** Titles as authors write them, in diagrams, headings and tables, and what makes two the same. */

/** A diagram label's text: tags, entities and line breaks gone. Lines are separated by `\n`. */
export function labelLines(label: string): string[] {
  return label
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[&#](#?\w{1,8});/g, (whole, name: string) => entity(name) ?? whole)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The label on one line. */
export function labelTitle(label: string): string {
  return labelLines(label).join(' ');
}

/**
 * What is the same for two ways to write one title: lower case, without numbering (`1.`, `7)`,
 * `Step 2:`), signs, `<br/>`, tags, entities, brackets and punctuation, with single spaces and with
 * `and` for `&`. Empty for a title that has no letter or digit.
 */
export function normalizeTitle(title: string): string {
  // Most titles are words with spaces between, to which little is to be done.
  if (/^[A-Za-z]+(?: [A-Za-z\d]+)*$/.test(title)) return title.toLowerCase();
  const text = title.includes('<') || /[&#]/.test(title) ? labelTitle(title) : title;
  const words = text.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '');
  return withoutNumber(words.replaceAll('&', ' and '))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The title without the number it starts with: `1. Plan`, `2.3) Plan`, `Step 4: Plan` give `Plan`. */
export function withoutNumber(title: string): string {
  return title.replace(numbering, '');
}

/** A year is no number of a heading: `2025: goals` stays as it is, and so do `2025 goals`. */
const numbering =
  /^\s*(?:step\s+)?(?:\d+(?:\.\d+)*[.)\]](?=\s|\p{L})|\d{1,2}(?::|\s{1,3}[-–—])(?=\s))\s*/iu;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A character by its name or number, in HTML's form (`&#35;`) or Mermaid's (`#35;`). */
function entity(name: string): string | undefined {
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  const number = /^#?x([0-9a-f]+)$/i.exec(name);
  const code = number ? parseInt(number[1] ?? '', 16) : Number(name.replace(/^#/, ''));
  if (known !== undefined || !(code > 0 && code <= 0x10ffff)) return known;
  return String.fromCodePoint(code);
}
