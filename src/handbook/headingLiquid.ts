import type { LiquidPage } from './liquidExpression';
import type { SiteConfig } from './model';
import { mayHoldLiquid, type PageLiquid, readPageLiquid } from './pageLiquid';

/** A heading's Markdown after its Liquid. */
export interface FilledHeading {
  /** With a mark in the place of each value, which is text and no Markdown. */
  readonly markdown: string;
  /** Puts the values into what was read of `markdown`. */
  fill(text: string): string;
}

/** Reads the Liquid of a page's headings. */
export type HeadingLiquid = (markdown: string, row: number) => FilledHeading | undefined;

/**
 * Makes what reads the Liquid of one page's headings: what the page's own text gives there, with what
 * is assigned above. The page's Liquid is read only where a heading has some.
 * @param body the page's text without its front matter; a heading's `row` counts from its first line
 */
export function headingLiquid(body: string, config: SiteConfig, page: LiquidPage): HeadingLiquid {
  const read = (text: string): PageLiquid | undefined =>
    readPageLiquid(text, config, page, asWritten);
  let lines: ReadonlyMap<number, FilledHeading> | undefined;
  return (markdown, row) => {
    if (!mayHoldLiquid(markdown)) return undefined;
    lines ??= filledLines(read(body));
    const line = lines.get(row);
    if (line && !markdown.includes('\n')) return line;
    // What the site leaves out, such as a branch of an `if`, is read by itself, as is what has lines.
    const alone = read(markdown);
    return alone && filled(alone, alone.text);
  };
}

/** Of a heading's links only the text counts. */
const asWritten = { link: (path: string) => path, post: (name: string) => name };

/** The lines that may be headings, by the rows that they come from. */
function filledLines(read: PageLiquid | undefined): ReadonlyMap<number, FilledHeading> {
  const lines = new Map<number, FilledHeading>();
  for (const [index, line] of read?.text.split(/\r?\n/).entries() ?? []) {
    const row = read?.lines[index];
    if (!read || row === undefined || lines.has(row) || line.trim() === '') continue;
    const [, text = line] = /^[\s>*+\-\d.)]*#{1,6}[ \t]+(.*)$/.exec(line) ?? [];
    lines.set(row, filled(read, withoutClosing(text)));
  }
  return lines;
}

/** The text without the signs that may close a heading. */
function withoutClosing(text: string): string {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end--;
  return end === 0 || /[ \t]/.test(trimmed[end - 1] ?? '') ? trimmed.slice(0, end) : trimmed;
}

function filled({ values }: PageLiquid, markdown: string): FilledHeading {
  return { markdown: markdown.trim(), fill: (text) => values.fill(text) };
}
