import { ownersIn, serviceIn } from './handles';
import type { InlineText } from './markdown';
import type { Owner, Place } from './model';
import type { Table } from './tables';

/** One row of a table that says who is responsible for what. */
export interface ContactRow {
  /** The track's cell; the one of the row above where it is empty. */
  readonly track: InlineText | undefined;
  readonly summary: string;
  readonly owners: readonly Owner[];
  /** The cell that names steps. */
  readonly steps: InlineText | undefined;
  readonly place: Place;
}

/** A table of tracks, a Contact Directory, or both in one. */
export interface ContactTable {
  readonly rows: readonly ContactRow[];
  /** It has a column that says what one does in a track. */
  readonly describesTracks: boolean;
}

/** A table together with where it stands. */
export interface PlacedTable {
  readonly table: Table;
  readonly path: string;
  readonly heading: string | undefined;
}

/**
 * Reads a table whose columns say that it names people for tracks or steps, else gives undefined. A
 * row with an empty first cell goes on with the row above: its track and, where its own cell is
 * empty, its steps are the same.
 */
export function readContactTable({ table, path, heading }: PlacedTable): ContactTable | undefined {
  const column = columns(table.header);
  const { track, contact, steps, summary } = column;
  if (contact < 0 || (track < 0 && steps < 0)) return undefined;
  const service = serviceIn(table.header[contact] ?? '');
  const rows: ContactRow[] = [];
  for (const { cells, line } of table.rows) {
    const above = (cells[0]?.text ?? '') === '' ? rows.at(-1) : undefined;
    const cell = (index: number): InlineText | undefined =>
      cells[index]?.text ? cells[index] : undefined;
    rows.push({
      track: cell(track) ?? above?.track,
      summary: cell(summary)?.text ?? '',
      owners: ownersIn(cell(contact)?.text ?? '', service),
      steps: cell(steps) ?? above?.steps,
      place: { path, heading, line },
    });
  }
  return { rows, describesTracks: track >= 0 && summary >= 0 };
}

function columns(header: readonly string[]): Record<'track' | 'contact' | 'steps' | 'summary', number> {
  const taken = new Set<number>();
  const find = (...patterns: RegExp[]): number => {
    for (const pattern of patterns) {
      const index = header.findIndex((text, each) => !taken.has(each) && pattern.test(text));
      if (index >= 0) {
        taken.add(index);
        return index;
      }
    }
    return -1;
  };
  const track = find(/^\W*tracks?\W*$/i, /\btracks?\b(?!.*\b(owner|lead|contact)s?\b)/i);
  const steps = find(/\bsteps?\b/i, /\bworkflow\b/i);
  const contact = find(/\bcontacts?\b/i, /\b(discord|handles?|owners?|leads?|maintainers?)\b/i);
  const summary = find(/\bwhat\b/i, /\b(description|summary|activit(y|ies)|do)\b/i);
  return { track, steps, contact, summary };
}
