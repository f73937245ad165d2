import type { Token } from 'markdown-it';
import type { InlineReader, InlineText } from './markdown';

export interface TableRow {
  readonly cells: readonly InlineText[];
  /** Line of the file. */
  readonly line: number;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Index of the heading it stands under, or -1. */
  readonly heading: number;
}

/** Words of which one stands in the head of every table that names tracks, people or steps. */
const ofInterest = /track|contact|discord|handle|owner|lead|maintainer/i;

/**
 * Reads the table that starts at `tokens[start]`; undefined for one whose head says that it names
 * neither tracks nor people.
 */
export function readTable(
  tokens: readonly Token[],
  start: number,
  bodyLine: number,
  heading: number,
  inline: InlineReader,
): Table | undefined {
  const header: string[] = [];
  const rows: { cells: InlineText[]; line: number }[] = [];
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.type === 'table_close') break;
    const content = tokens[index + 1]?.content ?? '';
    if (token.type === 'th_open') header.push(inline(content).text);
    else if (token.type === 'thead_close' && !ofInterest.test(header.join(' '))) return undefined;
    else if (token.type === 'tbody_open' || token.type === 'thead_open') continue;
    else if (token.type === 'tr_open') {
      rows.push({ cells: [], line: bodyLine + (token.map?.[0] ?? 0) });
    } else if (token.type === 'td_open') rows.at(-1)?.cells.push(inline(content));
  }
  return { header, rows: rows.slice(1), heading };
}
