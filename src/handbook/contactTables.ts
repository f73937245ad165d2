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
 * row with an empty first cell goes on with the row above: its track, where its own cell is empty its
 * steps, and where people stand in the first column its people are the same.
 */
export function readContactTable({ table, path, heading }: PlacedTable): ContactTable | undefined {
  // No head that says something is longer, and patterns are slow on a hostile one.
  const header = table.header.map((head) => head.slice(0, 100));
  const { track, contacts, steps, summary } = columns(header);
  if (contacts.length === 0 || (track < 0 && steps < 0)) return undefined;
  const rows: ContactRow[] = [];
  for (const { cells, line } of table.rows) {
    const above = sameAsAbove(cells[0]?.text ?? '') ? rows.at(-1) : undefined;
    const cell = (index: number): InlineText | undefined =>
      cells[index]?.text && !(above && index === 0) ? cells[index] : undefined;
    const own = contacts
      .map((index) => ownersIn(cell(index)?.text ?? '', serviceIn(header[index] ?? '')))
      .find((owners) => owners.length > 0);
    rows.push({
      track: cell(track) ?? above?.track,
      summary: cell(summary)?.text ?? '',
      owners: own ?? (contacts.includes(0) ? above?.owners : undefined) ?? [],
      steps: cell(steps) ?? above?.steps,
      place: { path, heading, line },
    });
  }
  return { rows, describesTracks: track >= 0 && summary >= 0 };
}

/** An empty cell, or marks for "the same". */
function sameAsAbove(cell: string): boolean {
  return /^(?:["″”〃]|''|ditto|same(?: as above)?)?$/i.test(cell.trim());
}

/** Heads of columns that name places to write to, or things, and no people. */
const noPeople =
  /\b(?:channels?|servers?|links?|urls?|repo(?:s|sitory|sitories)?|issues?|labels?|time)\b/i;

interface Columns {
  readonly track: number;
  /** Columns that name people; the first that does so in a row counts. */
  readonly contacts: readonly number[];
  readonly steps: number;
  readonly summary: number;
}

function columns(header: readonly string[]): Columns {
  const taken = new Set<number>();
  const find = (...tests: readonly ((head: string) => boolean)[]): number => {
    for (const test of tests) {
      const index = header.findIndex((head, each) => !taken.has(each) && test(head));
      if (index >= 0) {
        taken.add(index);
        return index;
      }
    }
    return -1;
  };
  const says = (pattern: RegExp) => (head: string) => pattern.test(head);
  const people = (pattern: RegExp) => (head: string) => pattern.test(head) && !noPeople.test(head);
  const contact = people(/\bcontacts?\b/i);
  const owner = people(/\b(?:owners?|leads?|maintainers?|coordinators?|responsible|in charge)\b/i);
  const track = find(
    says(/^\W*tracks?\W*$/i),
    says(/\btracks?\b(?!.*\b(owner|lead|contact)s?\b)/i),
    says(/^\W*(?:areas?|teams?|working groups?|domains?)(?: names?)?\W*$/i),
  );
  const steps = find(says(/\bsteps?\b/i), says(/\bworkflow\b/i));
  // A handle says more than a name.
  const handle = find(
    (head) => contact(head) && serviceIn(head) !== '',
    people(/\b(?:handles?|user ?names?)\b/i),
    (head) => serviceIn(head) !== '' && !noPeople.test(head),
  );
  const contacts = [handle, find(contact), find(owner)].filter((index) => index >= 0);
  const summary = find(
    says(/\bwhat\b/i),
    says(/\b(description|summary|activit(y|ies)|do|responsibilit(y|ies)|focus|scope)\b/i),
  );
  return { track, contacts, steps, summary };
}
