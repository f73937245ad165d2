import type { InlineReader } from './markdown';
import { fieldKind, type Field } from './meetingFields';
import { isNotSet, saysWhen } from './schedule';
import type { RawTable } from './tables';
import { normalizeTitle } from './titles';

/** What a table says of one meeting. */
export interface MeetingRow {
  /** Undefined where the table is about the meeting of its heading. */
  readonly name: string | undefined;
  readonly fields: readonly Field[];
  readonly line: number;
  readonly sure: boolean;
}

/** Heads of columns that name meetings. */
const meetingColumn =
  /\b(?:meetings?|calls?|syncs?|stand-?ups?|sessions?|ceremon(?:y|ies)|rituals?)\b/i;

/**
 * The meetings of a table: one in each row, below a head such as Meeting, When, Where; or a table of
 * two columns with a field in each row. None for any other table.
 *
 * @param listing Its heading says that meetings stand here.
 */
export function meetingRows(table: RawTable, listing: boolean, inline: InlineReader): MeetingRow[] {
  const named = listedRows(table, listing, inline);
  return named.length > 0 ? named : fieldRows(table, inline);
}

function listedRows(
  { header, rows }: RawTable,
  listing: boolean,
  inline: InlineReader,
): MeetingRow[] {
  const heads = header.map((cell) => ({ kind: fieldKind(cell), label: normalizeTitle(cell) }));
  const isTime = (index: number): boolean => ['when', 'time'].includes(heads[index]?.kind ?? '');
  if (!heads.some((_, index) => isTime(index))) return [];
  const byWord = header.findIndex((cell, index) => !isTime(index) && meetingColumn.test(cell));
  const column = byWord >= 0 ? byWord : heads.findIndex((_, index) => !isTime(index));
  if (column < 0) return [];
  const sure = byWord >= 0 || listing;
  const strong = heads.some(({ kind }) => kind === 'when');
  let above: string | undefined;
  return rows.flatMap(({ cells, line }) => {
    const own = inline(cells[column] ?? '').text.replace(/\s+/g, ' ');
    // An empty first cell goes on with the row above.
    const name = own === '' && column === 0 ? above : own;
    above = name;
    if (name === undefined || name === '') return [];
    const fields = heads.flatMap(({ kind, label }, index): Field[] =>
      kind && index !== column ? [{ kind, label, value: inline(cells[index] ?? '') }] : [],
    );
    const says = fields.some(({ kind, value }) => kind === 'when' && saysWhen(value.text));
    return sure || (strong && says) ? [{ name, fields, line, sure: true }] : [];
  });
}

/** Such as `| When | 5:30pm |`, `| Where | Discord |`; the head may be a row like the others. */
function fieldRows({ header, rows }: RawTable, inline: InlineReader): MeetingRow[] {
  if (header.length !== 2) return [];
  const first = { cells: header, line: (rows[0]?.line ?? 0) - 2 };
  const found = [first, ...rows].flatMap(({ cells, line }): MeetingRow[] => {
    const [label = '', cell = ''] = cells;
    const kind = fieldKind(label);
    if (!kind) return [];
    const field = { kind, label: normalizeTitle(label), value: inline(cell) };
    return [{ name: undefined, fields: [field], line, sure: false }];
  });
  const when = found.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'when'));
  const says = when.some(({ value: { text } }) => saysWhen(text) || isNotSet(text));
  return says ? found : [];
}
