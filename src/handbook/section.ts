import type { Token } from 'markdown-it';
import type { InlineReader } from './markdown';
import type { Heading } from './model';

/** What stands under a heading, up to the page's next heading. */
export interface Section {
  /** All blocks of the page; the section's are those from `from` up to `to`. */
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Index of its heading, or -1 for what stands before the first. */
  readonly heading: number;
  /** The heading's text; empty where there is none. */
  readonly title: string;
  /** Line of the file on which the blocks' lines start to count. */
  readonly bodyLine: number;
  readonly inline: InlineReader;
}

/** For each heading, the index of the one that its section is part of, or -1. */
export function enclosing(headings: readonly Heading[]): number[] {
  const open: number[] = [];
  return headings.map(({ level }, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const above = open.at(-1) ?? -1;
    open.push(index);
    return above;
  });
}
