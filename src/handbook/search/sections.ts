import type { Page } from '../model';
import { mayHoldLiquid } from '../pageLiquid';
import { withoutNumber } from '../titles';
import { isBreak } from './markup';

/** A page as the search takes it. */
export interface SearchPage {
  readonly page: Page;
  /** The page's file, front matter included. */
  readonly text: string;
}

/** A part of a page that is found by itself: a heading with what stands below it. */
export interface PageSection {
  /** Index in `Page.headings`; -1 for the top of the page, its first heading included. */
  readonly heading: number;
  /** Places in the page's file: where the section starts, where its heading ends, where it ends. */
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  /** Line on which it starts. */
  readonly line: number;
  /** What stands from `start` to `bodyStart` as its readers see it, where that holds Liquid. */
  readonly filled: string | undefined;
}

/** A longer section is cut at a line's end into several of the same heading. */
const longestSection = 16_000;

const space = 32;
const hash = 35;

/**
 * A page's sections, in order; the first one is always the top of the page. The site (just-the-docs)
 * splits at headings of the levels 1 and 2; here every heading starts a section, so that a search
 * leads closer to what was looked for.
 */
export function pageSections({ page, text }: SearchPage): PageSection[] {
  const { headings, bodyLine } = page;
  const starts = lineStarts(text, [bodyLine, ...headings.map(({ line }) => line)]);
  const bodyStart = starts[0] ?? 0;
  const sections: PageSection[] = [];
  const first = headings[0];
  const firstStart = starts[1] ?? text.length;
  const isTop =
    first !== undefined &&
    (first.text === page.title || (first.level === 1 && isBlank(text, bodyStart, firstStart)));
  const topEnd = (isTop ? starts[2] : starts[1]) ?? text.length;
  // What stands above the heading that repeats the title belongs to the top of the page too.
  const titleEnd = isTop ? lineEnd(text, firstStart) : bodyStart;
  const filled = (index: number, from: number, to: number): string | undefined =>
    mayHoldLiquid(text.slice(from, to)) ? headings[index]?.text : undefined;
  const title = isTop ? filled(0, firstStart, titleEnd) : undefined;
  const top = title === undefined ? undefined : text.slice(bodyStart, firstStart) + title;
  push(sections, text, {
    heading: -1,
    start: bodyStart,
    bodyStart: titleEnd,
    end: topEnd,
    line: bodyLine,
    filled: top,
  });
  for (let index = isTop ? 1 : 0; index < headings.length; index++) {
    const start = starts[index + 1] ?? text.length;
    const end = starts[index + 2] ?? text.length;
    const bodyStart = lineEnd(text, start);
    const line = headings[index]?.line ?? 0;
    push(sections, text, {
      heading: index,
      start,
      bodyStart,
      end,
      line,
      filled: filled(index, start, bodyStart),
    });
  }
  return sections;
}

/**
 * Where the name in a heading begins: behind its number (`### Step 2: Plan`), which says where a
 * section stands and not what it is about. The heading's start where it has none.
 */
export function nameStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === hash || text.charCodeAt(at) === space)) at++;
  const name = text.slice(at, end);
  const plain = withoutNumber(name);
  return plain.length === name.length ? start : end - plain.length;
}

/** Adds a section, in several where it is long; only the first of them has the heading. */
function push(sections: PageSection[], text: string, section: PageSection): void {
  const { heading, end } = section;
  let { start, bodyStart, line, filled } = section;
  bodyStart = Math.min(bodyStart, end);
  while (end - start > longestSection) {
    const cut = Math.min(lineEnd(text, Math.max(bodyStart, start + longestSection)) + 1, end);
    sections.push({ heading, start, bodyStart, end: cut, line, filled });
    line += lineBreaks(text, start, cut);
    start = bodyStart = cut;
    filled = undefined;
  }
  sections.push({ heading, start, bodyStart, end, line, filled });
}

/** The Markdown of a section's heading as its readers see it, and where that stands in which text. */
export function headingSource(
  text: string,
  { start, bodyStart, filled }: PageSection,
): { readonly text: string; readonly start: number; readonly end: number } {
  return filled === undefined
    ? { text, start, end: bodyStart }
    : { text: filled, start: 0, end: filled.length };
}

/** Where these lines start, given in rising order; the text's end for lines beyond it. */
function lineStarts(text: string, lines: readonly number[]): number[] {
  let line = 0;
  let at = 0;
  const onlyNewlines = !text.includes('\r');
  return lines.map((wanted) => {
    while (line < wanted && at < text.length) {
      at = onlyNewlines ? afterNewline(text, at) : afterBreak(text, at);
      line++;
    }
    return at;
  });
}

function afterNewline(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function afterBreak(text: string, from: number): number {
  const end = lineEnd(text, from);
  return Math.min(text.length, text.startsWith('\r\n', end) ? end + 2 : end + 1);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = afterBreak(text, from); at <= to; at = afterBreak(text, at)) {
    count++;
    if (at === text.length) break;
  }
  return count;
}

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}
