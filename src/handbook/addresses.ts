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
export function readAddresses(pages: ReadonlyMap<string, ReadPage>): Addresses {
  const homes = new Set<string>();
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const path of [...pages.keys()].sort()) {
    const url = pages.get(path)?.url ?? '';
    if (url === '/') homes.add(path);
    const other = first.get(url);
    if (other === undefined) {
      first.set(url, path);
      continue;
    }
    const message = `Two pages have the address ${url}: ${other} and this one`;
    problems.push({ kind: 'duplicate', message, place: { path, heading: undefined, line: 0 } });
  }
  return { homes, problems };
}
