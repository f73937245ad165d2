import { rowColumns } from './contactColumns';
import { rowPeople, type RowPerson } from './contactPeople';
import type { InlineText } from './markdown';
import type { Owner, Place } from './model';
import type { Table } from './tables';

/** One row of a table that says who is responsible for what. */
export interface ContactRow {
  /** The track's cell; the one of the row above where it is empty. */
  readonly track: InlineText | undefined;
  readonly summary: string;
  readonly owners: readonly Owner[];
  /** The same people, with all that the row says of each. */
  readonly people: readonly RowPerson[];
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
  /** The heading's text. */
  readonly title: string;
}

/**
 * Reads a table whose columns say that it names people for tracks or steps, or which is a directory of
 * names and handles by its heading, else gives undefined. A row with an empty first cell goes on with the
 * row above: its track, where its own cell is empty its steps, and where people stand in the first
 * column its people, or their name, are the same.
 */
export function readContactTable({
  table,
  path,
  heading,
  title,
}: PlacedTable): ContactTable | undefined {
  // No head that says something is longer, and patterns are slow on a hostile one.
  const header = table.header.map((head) => head.slice(0, 100));
  const columns = rowColumns(header);
  const { track, contacts, name, steps, summary } = columns;
  const lists = name >= 0 && columns.handles.length > 0 && directory.test(title.slice(0, 100));
  if (contacts.length === 0 || (track < 0 && steps < 0 && !lists)) return undefined;
  const rows: ContactRow[] = [];
  for (const { cells, line } of table.rows) {
    const above = sameAsAbove(cells[0]?.text ?? '') ? rows.at(-1) : undefined;
    const cell = (index: number): InlineText | undefined =>
      cells[index]?.text && !(above && index === 0) ? cells[index] : undefined;
    const isSame = [...contacts, name].includes(0);
    const people = rowPeople(columns, cell, isSame ? above?.people : undefined);
    rows.push({
      track: cell(track) ?? above?.track,
      summary: cell(summary)?.text ?? '',
      owners: people.flatMap(({ handles: [first] }) =>
        first ? [{ handle: first.handle, service: first.service }] : [],
      ),
      people,
      steps: cell(steps) ?? above?.steps,
      place: { path, heading, line },
    });
  }
  return { rows, describesTracks: track >= 0 && summary >= 0 };
}

/** What a list of people is called; other tables with names and handles list projects, or bots. */
const directory = /\b(?:contacts?|directory|maintainers?|people|team|who(?:'s|’s| is) who)\b/i;

/** An empty cell, or marks for "the same". */
function sameAsAbove(cell: string): boolean {
  return /^(?:["″”〃]|''|ditto|same(?: as above)?)?$/i.test(cell.trim());
}
