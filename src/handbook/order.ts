/** What decides a page's place among its siblings. */
export interface Sortable {
  readonly path: string;
  readonly order: number | string | undefined;
  /** The title as the front matter has it: a number where it is one. */
  readonly sortTitle: number | string;
}

/**
 * Orders siblings as just-the-docs does (`nav/sorted.html`): numeric `nav_order`, then text
 * `nav_order`, then numeric titles, then text titles. Capitals come first unless the site has
 * `nav_sort: case_insensitive`. The site leaves the order of equals open; here their paths decide.
 */
export function inNavigationOrder<T extends Sortable>(
  pages: readonly T[],
  caseInsensitive: boolean,
): T[] {
  return [...pages].sort((a, b) => {
    const left = key(a);
    const right = key(b);
    if (left.run !== right.run) return left.run - right.run;
    return compare(left.value, right.value, caseInsensitive) || compare(a.path, b.path, false);
  });
}

function key({ order, sortTitle }: Sortable): { run: number; value: number | string } {
  if (order !== undefined) return { run: typeof order === 'number' ? 0 : 1, value: order };
  return { run: typeof sortTitle === 'number' ? 2 : 3, value: sortTitle };
}

function compare(a: number | string, b: number | string, caseInsensitive: boolean): number {
  if (caseInsensitive && typeof a === 'string' && typeof b === 'string') {
    return compare(a.toLowerCase(), b.toLowerCase(), false);
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
