/** What keeps a text from being a branch name; see `git help check-ref-format`. */
export type NameProblem =
  | 'empty'
  | 'space'
  /** A control character or one of ``~^:?*[\``. */
  | 'character'
  /** `..` or `@{`. */
  | 'sequence'
  /** At the start or the end, or two in a row. */
  | 'slash'
  /** A part begins with `.`, or the name ends with it. */
  | 'dot'
  /** The name begins with `-`. */
  | 'dash'
  /** A part ends with `.lock`. */
  | 'lock'
  /** `@` or `HEAD`. */
  | 'reserved'
  /** A part is longer than file systems allow. */
  | 'long';

/** Git keeps a branch in a file of its name and adds `.lock`; file systems allow 255 bytes. */
const maximalPart = 250;

const isControl = /\p{Cc}/u;

/** Why `name` cannot be a branch's name; undefined where Git takes it. */
export function problemOfName(name: string): NameProblem | undefined {
  const parts = name.split('/');
  if (name === '') return 'empty';
  if (name.includes(' ')) return 'space';
  if (isControl.test(name) || /[~^:?*[\\]/.test(name)) return 'character';
  if (name.includes('..') || name.includes('@{')) return 'sequence';
  if (parts.includes('')) return 'slash';
  if (parts.some((part) => part.startsWith('.')) || name.endsWith('.')) return 'dot';
  if (name.startsWith('-')) return 'dash';
  if (parts.some((part) => part.endsWith('.lock'))) return 'lock';
  if (name === '@' || name === 'HEAD') return 'reserved';
  if (parts.some((part) => bytes(part) > maximalPart)) return 'long';
  return undefined;
}

/**
 * The nearest text to `wanted` that Git takes as a branch's name, free of characters one cannot
 * see. Empty where nothing is left.
 */
export function toBranchName(wanted: string): string {
  const parts = wanted
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zs}\p{Zl}\p{Zp}~^:?*[\\]+/gu, '-')
    .replace(/@\{/g, '-')
    .replace(/\.{2,}/g, '.')
    .split('/')
    .map((part) => withoutEnds(cut(part, maximalPart)))
    .filter((part) => part !== '');
  const name = parts.join('/');
  return problemOfName(name) === undefined ? name : '';
}

/**
 * An existing branch that stands in the way of `name` as a folder stands in the way of a file:
 * `bug` beside `bug/12`, or the other way round.
 */
export function branchInTheWay(name: string, existing: readonly string[]): string | undefined {
  return existing.find((other) => name.startsWith(`${other}/`) || other.startsWith(`${name}/`));
}

/** At most `maximum` bytes of `text`, never half a character. */
function cut(text: string, maximum: number): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += bytes(character);
    if (length > maximum) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

/** Without what Git refuses at the ends of a part, and without the dashes that mending leaves. */
function withoutEnds(part: string): string {
  return part.replace(/(?:\.lock|[.-])+$/i, '').replace(/^[.-]+/, '');
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
