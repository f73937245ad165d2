import type { Page, PageRef } from './model';
import { readingOrder } from './navigation';
import type { Outline } from './outline';
import { modelPage, type ReadPage } from './page';
import { PageIndex } from './pageIndex';
import type { PageTree } from './pages';

/** Where `ModelPages` takes the pages from. */
export interface PageSources {
  page(path: string): ReadPage | undefined;
  outline(path: string): Outline | undefined;
}

type Place = Pick<Page, 'breadcrumb' | 'previous' | 'next'>;

/** A handbook's pages as the model has them. A page that is as it was stays the same object. */
export class ModelPages {
  private tree: PageTree | undefined;
  private pages: readonly Page[] = [];
  private pageIndex = new PageIndex([]);

  constructor(private readonly sources: PageSources) {}

  /** In reading order. */
  get list(): readonly Page[] {
    return this.pages;
  }

  get index(): PageIndex {
    return this.pageIndex;
  }

  /**
   * Brings the pages up to date.
   * @param changed pages that say something else than last time
   * @returns the paths of the pages that are another object now, or gone
   */
  renew(tree: PageTree, changed: ReadonlySet<string>): ReadonlySet<string> {
    return tree === this.tree ? this.replace(changed) : this.rebuild(tree, changed);
  }

  /** The tree is the same: only the changed pages are looked at. */
  private replace(changed: ReadonlySet<string>): ReadonlySet<string> {
    const pages = [...this.pages];
    for (const path of changed) {
      const position = this.pageIndex.position(path);
      const known = pages[position];
      const read = this.sources.page(path);
      if (!known || !read) continue;
      const { breadcrumb, previous, next } = known;
      const place = { breadcrumb, previous, next };
      pages[position] = modelPage(read, this.sources.outline(path), place);
    }
    this.pages = pages;
    this.pageIndex = this.pageIndex.withPages(pages);
    return changed;
  }

  private rebuild(tree: PageTree, changed: ReadonlySet<string>): ReadonlySet<string> {
    const known = new Map(this.pages.map((page) => [page.path, page]));
    const renewed = new Set<string>();
    const placeOf = places(tree);
    const pages = tree.order.flatMap((path) => {
      const read = this.sources.page(path);
      if (!read) return [];
      const before = known.get(path);
      known.delete(path);
      const page = modelPage(read, this.sources.outline(path), placeOf(path));
      if (before && !changed.has(path) && isSame(before, page)) return [before];
      renewed.add(path);
      return [page];
    });
    for (const gone of known.keys()) renewed.add(gone);
    this.tree = tree;
    this.pages = pages;
    this.pageIndex = new PageIndex(pages);
    return renewed;
  }
}

function places({ navigation }: PageTree): (path: string) => Place {
  const order = readingOrder(navigation.items);
  const position = new Map(order.map((page, index) => [page.path, index]));
  return (path) => {
    const index = position.get(path);
    return {
      breadcrumb: navigation.breadcrumbs.get(path) ?? [],
      previous: index === undefined ? undefined : order[index - 1],
      next: index === undefined ? undefined : order[index + 1],
    };
  };
}

/** Whether two readings of a page with the same text say the same. */
function isSame(a: Page, b: Page): boolean {
  return (
    a.headings === b.headings &&
    a.anchors === b.anchors &&
    a.title === b.title &&
    a.url === b.url &&
    isSameRef(a.previous, b.previous) &&
    isSameRef(a.next, b.next) &&
    a.breadcrumb.length === b.breadcrumb.length &&
    a.breadcrumb.every((above, index) => isSameRef(above, b.breadcrumb[index])) &&
    a.description === b.description &&
    a.searchExcluded === b.searchExcluded &&
    a.aliases.join('\n') === b.aliases.join('\n')
  );
}

function isSameRef(a: PageRef | undefined, b: PageRef | undefined): boolean {
  return a?.path === b?.path && a?.title === b?.title;
}
