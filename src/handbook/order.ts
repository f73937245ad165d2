/** What decides a page's place among its siblings. */
export interface Sortable {
  readonly path: string;
  readonly order: number | string | undefined;
  /** The title as the front matter has it: a number where it is one. */
  readonly sortTitle: number | string;
}

/** Which of two siblings goes first: negative for the left one. No two different pages are equal. */
export type SiblingOrder = (a: Sortable, b: Sortable) => number;

/**
 * The order of siblings in just-the-docs (`nav/sorted.html`): numeric `nav_order`, then text
 * `nav_order`, then numeric titles, then text titles. Capitals come first unless the site has
 * `nav_sort: case_insensitive`. The site leaves the order of equals open; here their paths decide.
 */
export function siblingOrder(caseInsensitive: boolean): SiblingOrder {
  return (a, b) =>
    run(a) - run(b) ||
    compare(a.order ?? a.sortTitle, b.order ?? b.sortTitle, caseInsensitive) ||
    compare(a.path, b.path, false);
}

function run({ order, sortTitle }: Sortable): number {
  return (order === undefined ? 2 : 0) + (typeof (order ?? sortTitle) === 'number' ? 0 : 1);
}

function compare(a: number | string, b: number | string, caseInsensitive: boolean): number {
  if (caseInsensitive && typeof a === 'string' && typeof b === 'string') {
    return compare(a.toLowerCase(), b.toLowerCase(), false);
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
