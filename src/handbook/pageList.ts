import type { Page } from './model';

/** How many pages stand in one block: a power of two. */
const blockSize = 256;

/**
 * Pages in an order. A list in which a few are others shares all blocks with the one before but
 * theirs: to copy the pages of a large handbook at every save takes longer than to read one.
 */
export class PageList {
  private pages: readonly Page[] | undefined;

  private constructor(
    private readonly blocks: readonly (readonly Page[])[],
    readonly length: number,
  ) {}

  static of(pages: readonly Page[]): PageList {
    const count = Math.ceil(pages.length / blockSize);
    const blocks = Array.from({ length: count }, (_, block) =>
      pages.slice(block * blockSize, (block + 1) * blockSize),
    );
    const list = new PageList(blocks, pages.length);
    list.pages = pages;
    return list;
  }

  /** All of them; put together when they are first asked for. */
  get all(): readonly Page[] {
    return (this.pages ??= this.blocks.flat());
  }

  /** @param place in the order, from 0 */
  at(place: number): Page | undefined {
    return this.blocks[Math.floor(place / blockSize)]?.[place % blockSize];
  }

  /** The list with other pages at some places; where a place is named twice, the last counts. */
  with(replaced: Iterable<readonly [place: number, page: Page]>): PageList {
    const blocks = [...this.blocks];
    const own = new Map<number, Page[]>();
    for (const [place, page] of replaced) {
      const block = Math.floor(place / blockSize);
      const pages = own.get(block) ?? [...(blocks[block] ?? [])];
      own.set(block, pages);
      blocks[block] = pages;
      pages[place % blockSize] = page;
    }
    return new PageList(blocks, this.length);
  }
}
