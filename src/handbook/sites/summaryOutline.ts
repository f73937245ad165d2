import type { Token } from 'markdown-it';
import { blockReader, type InlineReader } from '../markdown';

/** An entry of a `SUMMARY.md`. */
export interface SummaryEntry {
  readonly title: string;
  /** Where it leads, as written; empty for a draft; undefined for a title only. */
  readonly href: string | undefined;
  /** Counted from 0. */
  readonly line: number;
  readonly children: readonly SummaryEntry[];
}

export interface SummaryOutline {
  readonly entries: readonly SummaryEntry[];
  /** Lines that Markdown reads as code, mostly since they are indented too far. */
  readonly strayLines: readonly number[];
}

interface OpenEntry extends SummaryEntry {
  readonly children: SummaryEntry[];
}

/**
 * Reads the outline of a `SUMMARY.md`, mdBook's (rust-lang.github.io/mdBook, SUMMARY.md) or GitBook's
 * (gitbook.com/docs, Content configuration): lists are chapters; a heading starts a part, which a
 * rule, a link outside lists, or the next heading ends. The first heading is the summary's own title
 * where nothing stands before it and it is of level 1.
 */
export function readSummary(text: string): SummaryOutline {
  const { tokens, inline } = blockReader()(text);
  const entries: SummaryEntry[] = [];
  const strayLines: number[] = [];
  /** Where the next entry goes, outermost first: the part, then the items that are open. */
  let part: OpenEntry | undefined;
  const items: (OpenEntry | undefined)[] = [];
  let isFirst = true;
  const add = (entry: OpenEntry): OpenEntry => {
    const above = items.findLast((each) => each !== undefined) ?? part;
    (above?.children ?? entries).push(entry);
    return entry;
  };
  tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? 0;
    if (token.type === 'list_item_open') items.push(undefined);
    else if (token.type === 'list_item_close') items.pop();
    else if (token.type === 'hr' && items.length === 0) part = undefined;
    else if (token.type === 'code_block' || token.type === 'fence') strayLines.push(line);
    else if (token.type === 'inline') {
      const heading = headingLevel(tokens[index - 1]);
      const found = entryOf(token, inline, line);
      if (heading !== undefined) {
        part = undefined;
        if (!(isFirst && heading === 1)) part = add({ ...found, href: undefined });
      } else if (items.length === 0) {
        if (found.href === undefined) return;
        part = undefined;
        add(found);
      } else if (items.at(-1) === undefined) {
        // The item's own row stands in for it only now: what is above it takes it in.
        const row = add(found);
        items[items.length - 1] = row;
      }
      isFirst = false;
    }
  });
  return { entries, strayLines };
}

function headingLevel(token: Token | undefined): number | undefined {
  return token?.type === 'heading_open' ? Number(token.tag.slice(1)) : undefined;
}

function entryOf(token: Token, inline: InlineReader, line: number): OpenEntry {
  const { text, links } = inline(token.content);
  const [link] = links;
  return { title: link?.text || text || link?.href || '', href: link?.href, line, children: [] };
}
