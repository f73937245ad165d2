import { isBreak, Markup } from './markup';

/** A line of a page as its reader sees it. */
export interface ContextLine {
  readonly text: string;
  /** What matches in `text`: start and end of each, in order, not touching. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** Line of the page's file. */
  readonly line: number;
}

/** A place in a page's file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters shown of a line, and of those how many before the first match. */
const longest = 160;
const before = 50;
/** So many of a line fit beside each other in VS Code's list of results. */
const inSight = 80;
/** So much Markdown can stand around the characters shown. */
const longestSource = 1200;

const emphasis = '*`[]|>~';

/**
 * The line that starts at a place of the text, without its Markdown; of a long one the part around
 * the first span.
 */
export function contextLine(
  text: string,
  start: number,
  spans: readonly Span[],
): Omit<ContextLine, 'line'> {
  const first = spans[0]?.start ?? start;
  const from = first - start > longestSource / 2 ? first - before : start;
  const shown: string[] = [];
  const ranges: [number, number][] = [];
  const markup = new Markup();
  markup.start(text, from, Math.min(text.length, from + longestSource));
  let next = 0;
  let length = 0;
  const add = (character: string): void => {
    if (character === ' ' && (length === 0 || shown[shown.length - 1] === ' ')) return;
    shown.push(character);
    length += character.length;
  };
  for (let at = from; at < text.length && at < from + longestSource;) {
    const unit = text.charCodeAt(at);
    if (isBreak(unit)) break;
    const span = spans[next];
    if (span && at >= span.end) {
      next++;
      continue;
    }
    const end = markup.skip(at, unit);
    if (end > at) {
      // A tag can part two words; a link's address and an attribute list stand behind one.
      if (text.charAt(at) === '<') add(' ');
      at = end;
      continue;
    }
    const pair = unit >= 0xd800 && unit < 0xdc00;
    const character = text.slice(at, pair ? at + 2 : at + 1);
    at += character.length;
    const image = character === '!' && text.charAt(at) === '[';
    const hidden = image || emphasis.includes(character) || isLoneHash(character, text, at);
    if (character.trim() === '' || hidden) {
      if (character !== '`' && character !== '*' && character !== '[' && !image) add(' ');
      continue;
    }
    const position = length;
    add(character);
    if (!span || at <= span.start) continue;
    const last = ranges[ranges.length - 1];
    if (last && last[1] === position) last[1] = length;
    else ranges.push([position, length]);
  }
  const whole = shown.join('').trimEnd();
  return cut(whole.replace(/^[-+] /, '  '), ranges, from > start);
}

/** Whether a `#` before `next` stands alone, as before a heading: `#channel`, `#12`, `C#` are read. */
function isLoneHash(character: string, text: string, next: number): boolean {
  if (character !== '#') return false;
  const isEdge = (at: number) => /^(?:[#\s]|$)/.test(text.slice(Math.max(0, at), at + 1));
  return isEdge(next) && isEdge(next - 2);
}

/** Cuts a long line around its first range. `begun` says that its beginning is missing already. */
function cut(
  text: string,
  ranges: readonly (readonly [number, number])[],
  begun: boolean,
): Omit<ContextLine, 'line'> {
  const blank = text.length - text.trimStart().length;
  const [first, firstEnd] = ranges[0] ?? [0, 0];
  const seen = text.length - blank <= longest && firstEnd - blank <= inSight;
  let from = blank;
  if (begun || (!seen && first - blank > before)) {
    const space = text.indexOf(' ', Math.max(blank, first - before));
    from = space >= 0 && space < first ? space + 1 : first;
  }
  const to = Math.min(text.length, from + longest);
  const head = begun || from > blank ? '…' : '';
  const shift = head.length - from;
  return {
    text: `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    ranges: ranges.flatMap(([start, end]): [number, number][] =>
      start >= from && end <= to ? [[start + shift, end + shift]] : [],
    ),
  };
}
