import type { Problem } from './model';
import type { ReadPage } from './page';

/** What the addresses of a handbook's pages say together. */
export interface Addresses {
  /** Paths of the pages at `/`. */
  readonly homes: ReadonlySet<string>;
  /** Pages whose address another page has already: on the site one of them overwrites the other. */
  readonly problems: readonly Problem[];
}

/** Looks at the addresses of all pages; of those that share one, the path that comes first has it. */
export function readAddresses(pages: readonly ReadPage[]): Addresses {
  const homes = new Set<string>();
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { path, url } of pages) {
    if (url === '/') homes.add(path);
    const other = first.get(url);
    if (other !== undefined) shared.add(url);
    if (other === undefined || path < other) first.set(url, path);
  }
  const others = shared.size === 0 ? [] : pages;
  const problems = others
    .filter(({ path, url }) => shared.has(url) && first.get(url) !== path)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, url }): Problem => {
      const message = `Two pages have the address ${url}: ${first.get(url) ?? ''} and this one`;
      return { kind: 'duplicate', message, place: { path, heading: undefined, line: 0 } };
    });
  return { homes, problems };
}
