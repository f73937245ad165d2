import { decode } from './liquid';
import type { Page } from './model';
import { once } from './once';
import { PageList } from './pageList';
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

/** Where some pages stand now: those from `from` up to `to` of all pages in reading order. */
export interface MovedPages {
  readonly paths: readonly string[];
  readonly from: number;
}

/**
 * A handbook's pages in reading order, found by their paths and addresses. What it needs is made on
 * first use, and is by numbers that pages keep when they move: an index of the same pages in another
 * order takes little.
 */
export class PageIndex {
  /** @param positions place in reading order, by number */
  private constructor(
    private readonly list: PageList,
    private readonly keys: () => Keys,
    private readonly positions: Uint32Array,
  ) {}

  /** @param pages in reading order */
  static of(pages: readonly Page[]): PageIndex {
    const keys = once(() => makeKeys(pages));
    return new PageIndex(PageList.of(pages), keys, Uint32Array.from(pages.keys()));
  }

  /** In reading order. */
  get pages(): readonly Page[] {
    return this.list.all;
  }

  /** The first in reading order. */
  get first(): Page | undefined {
    return this.list.at(0);
  }

  /**
   * The index with some pages replaced by others of the same paths and addresses, and some at other
   * places. This one stays as it is.
   */
  renewed(replaced: Iterable<Page>, { paths, from }: MovedPages): PageIndex {
    const { byPath } = this.keys();
    const positions = paths.length > 0 ? this.positions.slice() : this.positions;
    const others: [number, Page][] = [];
    paths.forEach((path, index) => {
      const number = byPath.get(path);
      const page = this.numbered(number);
      if (number === undefined || !page) return;
      positions[number] = from + index;
      others.push([from + index, page]);
    });
    for (const page of replaced) {
      const position = positions[byPath.get(page.path) ?? -1];
      if (position !== undefined) others.push([position, page]);
    }
    return new PageIndex(this.list.with(others), this.keys, positions);
  }

  /** The page that is this file. */
  page(path: string): Page | undefined {
    return this.numbered(this.keys().byPath.get(path));
  }

  /** A page's place in reading order; behind all others for a file that is no page. */
  position(path: string): number {
    const number = this.keys().byPath.get(path);
    return (number === undefined ? undefined : this.positions[number]) ?? this.list.length;
  }

  /**
   * The page at a path of the site (leading `/`, without `baseurl`, not escaped): exactly, or in
   * another way to write it, or by its file's path.
   */
  at(path: string): Page | undefined {
    const { byPath, byUrl, byAlias, loosely, byFile } = this.keys();
    const exact = byUrl.get(path) ?? byPath.get(path.slice(1)) ?? byAlias.get(path);
    if (exact !== undefined) return this.numbered(exact);
    const key = urlKey(path);
    return this.numbered(loosely.get(key) ?? byFile.get(key));
  }

  private numbered(number: number | undefined): Page | undefined {
    return number === undefined ? undefined : this.list.at(this.positions[number] ?? -1);
  }
}

function makeKeys(pages: readonly Page[]): Keys {
  const byPath = new Map<string, number>();
  const byUrl = new Map<string, number>();
  const byAlias = new Map<string, number>();
  const loosely = new Map<string, number>();
  const byFile = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, number: number): void => {
    if (!map.has(key)) map.set(key, number);
  };
  pages.forEach((page, number) => {
    const url = decode(page.url);
    add(byPath, page.path, number);
    add(byUrl, url, number);
    add(loosely, urlKey(url), number);
    add(byFile, urlKey(`/${page.path}`), number);
  });
  // What a page is called itself goes before what others were called once.
  pages.forEach(({ aliases }, number) => {
    for (const alias of aliases) {
      const url = cleanPath(decode(alias));
      if (url.endsWith('/')) add(byAlias, url, number);
      add(byFile, urlKey(url), number);
    }
  });
  return { byPath, byUrl, byAlias, loosely, byFile };
}
