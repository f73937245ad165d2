import type { ContactColumns } from './contactColumns';
import { peopleIn, type NamedHandle } from './handles';
import type { InlineText } from './markdown';
import type { PersonHandle } from './model';

/** One person of a table's row. */
export interface RowPerson {
  readonly name: string | undefined;
  /** The first is the one that counts for tracks and steps; those after it are given beside it. */
  readonly handles: readonly Omit<PersonHandle, 'places'>[];
}

/**
 * The people of a row: those of the first column that names some. Where each of its columns names one
 * person, they are the same: one name, and a handle of each column. Where a cell names several, nothing
 * tells which of another cell's goes with which, so nothing is tied together.
 * @param above the people of the row above, where this row goes on with them
 */
export function rowPeople(
  { contacts, handles, name, services }: ContactColumns,
  cell: (index: number) => InlineText | undefined,
  above: readonly RowPerson[] | undefined,
): readonly RowPerson[] {
  const named = new Map(
    [...contacts, name].map((index) => [
      index,
      peopleIn(cell(index)?.text ?? '', services[index] ?? ''),
    ]),
  );
  const own = contacts.find((index) => (named.get(index) ?? []).length > 0);
  if (own === undefined) return above ?? [];
  const people = named.get(own) ?? [];
  const [person] = people;
  if (!person || people.length > 1) return people.map((each) => alone(each, cell(own)));
  const sameName = above?.length === 1 ? above[0]?.name : undefined;
  const others = handles.filter((index) => index !== own);
  const beside = others.flatMap((index) => {
    const [other, ...more] = named.get(index) ?? [];
    const isPerson = other && more.length === 0 && !(cell(index)?.links ?? []).some(isProject);
    return isPerson ? withProfile(other, cell(index)) : [];
  });
  const [called, ...more] = name === own ? [] : (named.get(name) ?? []);
  // An address is another way to reach them, and no name.
  const isName = called && more.length === 0 && !called.handle.includes('@');
  return [
    {
      name: person.name ?? (isName ? called.handle : sameName),
      handles: [withProfile(person, cell(own)), ...beside],
    },
  ];
}

function alone(person: NamedHandle, cell: InlineText | undefined): RowPerson {
  return { name: person.name, handles: [withProfile(person, cell)] };
}

/** A column of GitHub or GitLab may hold what somebody works on. */
const isProject = ({ href }: { readonly href: string }): boolean =>
  /^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\/[^/]+\/[^/]/i.test(href);

/** With the address that the cell links the handle, or the name beside it, to. */
function withProfile(
  { handle, service, name }: NamedHandle,
  cell: InlineText | undefined,
): RowPerson['handles'][number] {
  const texts = [handle, `@${handle}`, name];
  const link = cell?.links.find(
    ({ href, text }) => /^https?:\/\//i.test(href) && texts.includes(text),
  );
  return { handle, service, profile: link?.href };
}
