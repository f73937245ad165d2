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

/** A table's cells as Markdown. */
export interface RawTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

/** Words of which one stands in the head of every table that names tracks, people or steps. */
const ofInterest =
  /track|contact|discord|slack|github|matrix|handle|owner|lead|maintainer|coordinator|user ?name|responsible|in charge/i;

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
  const head = tableHead(tokens, start);
  // The cells' inline Markdown is read only where it matters: it takes most of the time.
  if (!head.some((cell) => ofInterest.test(cell))) return undefined;
  const { header, rows } = rawTable(tokens, start, bodyLine);
  return {
    header: header.map((cell) => inline(cell).text),
    rows: rows.map(({ cells, line }) => ({ cells: cells.map(inline), line })),
    heading,
  };
}

/** The cells of the table that starts at `tokens[start]`; `bodyLine` is the first token's line 0. */
export function rawTable(tokens: readonly Token[], start: number, bodyLine: number): RawTable {
  const rows: { cells: string[]; line: number }[] = [];
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.type === 'table_close') break;
    if (token.type === 'tr_open') {
      rows.push({ cells: [], line: bodyLine + (token.map?.[0] ?? 0) });
    } else if (token.type === 'td_open' || token.type === 'th_open') {
      rows.at(-1)?.cells.push(tokens[index + 1]?.content ?? '');
    }
  }
  return { header: rows[0]?.cells ?? [], rows: rows.slice(1) };
}

/** The head's cells as Markdown. */
function tableHead(tokens: readonly Token[], start: number): string[] {
  const cells: string[] = [];
  for (let index = start + 1; index < tokens.length; index++) {
    const type = tokens[index]?.type;
    if (type === 'thead_close' || type === 'table_close') break;
    if (type === 'th_open') cells.push(tokens[index + 1]?.content ?? '');
  }
  return cells;
}
