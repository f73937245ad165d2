import { decode } from './liquid';
import type { Page } from './model';
import { once } from './once';
import { cleanPath, urlKey } from './urls';

interface Keys {
  readonly byPath: ReadonlyMap<string, number>;
  readonly byUrl: ReadonlyMap<string, number>;
  /** By what a page was called once, where that is a folder: nothing else can stand there. */
  readonly byAlias: ReadonlyMap<string, number>;
  /** By `urlKey` of the address. */
  readonly loosely: ReadonlyMap<string, number>;
  /** By `urlKey` of the file's path, and of what a page was called once. */
  readonly byFile: ReadonlyMap<string, number>;
}

/** Finds the pages of a handbook by their paths and addresses. What it needs is made on first use. */
export class PageIndex {
  constructor(
    private readonly pages: readonly Page[],
    private readonly keys: () => Keys = once(() => makeKeys(pages)),
  ) {}

  /** The index of pages that have the same paths, addresses and order as these. */
  withPages(pages: readonly Page[]): PageIndex {
    return new PageIndex(pages, this.keys);
  }

  /** The page that is this file. */
  page(path: string): Page | undefined {
    return this.nth(this.keys().byPath.get(path));
  }

  /** A page's place in reading order; behind all others for a file that is no page. */
  position(path: string): number {
    return this.keys().byPath.get(path) ?? this.pages.length;
  }

  /**
   * The page at a path of the site (leading `/`, without `baseurl`, not escaped): exactly, or in
   * another way to write it, or by its file's path.
   */
  at(path: string): Page | undefined {
    const { byPath, byUrl, byAlias, loosely, byFile } = this.keys();
    const exact = byUrl.get(path) ?? byPath.get(path.slice(1)) ?? byAlias.get(path);
    if (exact !== undefined) return this.nth(exact);
    const key = urlKey(path);
    return this.nth(loosely.get(key) ?? byFile.get(key));
  }

  private nth(position: number | undefined): Page | undefined {
    return position === undefined ? undefined : this.pages[position];
  }
}

function makeKeys(pages: readonly Page[]): Keys {
  const byPath = new Map<string, number>();
  const byUrl = new Map<string, number>();
  const byAlias = new Map<string, number>();
  const loosely = new Map<string, number>();
  const byFile = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, position: number): void => {
    if (!map.has(key)) map.set(key, position);
  };
  pages.forEach((page, position) => {
    const url = decode(page.url);
    add(byPath, page.path, position);
    add(byUrl, url, position);
    add(loosely, urlKey(url), position);
    add(byFile, urlKey(`/${page.path}`), position);
  });
  // What a page is called itself goes before what others were called once.
  pages.forEach(({ aliases }, position) => {
    for (const alias of aliases) {
      const url = cleanPath(decode(alias));
      if (url.endsWith('/')) add(byAlias, url, position);
      add(byFile, urlKey(url), position);
    }
  });
  return { byPath, byUrl, byAlias, loosely, byFile };
}
