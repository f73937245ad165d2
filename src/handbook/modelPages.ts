import type { Page } from './model';
import type { Navigation } from './navigation';
import type { Outline } from './outline';
import { modelPage, type PagePosition, type ReadPage } from './page';
import { PageIndex } from './pageIndex';
import type { PageTree } from './pages';
import { isSameBreadcrumb, isSameRef } from './placedPage';
import { changedRange, joined, wholeRange, within, type Range } from './ranges';

/** Where `ModelPages` takes the pages from. */
export interface PageSources {
  page(path: string): ReadPage | undefined;
  outline(path: string): Outline | undefined;
}

/** What `ModelPages.renew` has done. */
export interface RenewedPages {
  /** Paths of the pages that are another object now, or gone. */
  readonly renewed: ReadonlySet<string>;
  /** Paths of pages that may stand in another order than before; no other two do. */
  readonly moved: readonly string[];
}

/** A handbook's pages as the model has them. A page that is as it was stays the same object. */
export class ModelPages {
  private tree: PageTree | undefined;
  private pageIndex = PageIndex.of([]);

  constructor(private readonly sources: PageSources) {}

  get index(): PageIndex {
    return this.pageIndex;
  }

  /**
   * Brings the pages up to date.
   * @param changed pages that have another text than last time
   */
  renew(tree: PageTree, changed: ReadonlySet<string>): RenewedPages {
    const last = this.tree;
    this.tree = tree;
    return last?.addresses === tree.addresses
      ? this.replace(last, tree, changed)
      : this.rebuild(tree, changed);
  }

  /** The pages and their addresses are the same: only those are looked at that changed or moved. */
  private replace(last: PageTree, tree: PageTree, changed: ReadonlySet<string>): RenewedPages {
    const { index } = this;
    const renewed = new Map<string, Page>();
    for (const path of changed) {
      const known = index.page(path);
      const read = this.sources.page(path);
      if (known && read) renewed.set(path, modelPage(read, this.sources.outline(path), known));
    }
    for (const [path, position] of changedPositions(last.navigation, tree.navigation)) {
      const page = renewed.get(path) ?? index.page(path);
      if (page && !isSamePosition(page, position)) renewed.set(path, { ...page, ...position });
    }
    const range = changedRange(last.order, tree.order);
    const moved = within(tree.order, range).map(({ page }) => page.path);
    this.pageIndex = index.renewed(renewed.values(), { paths: moved, from: range.from });
    return { renewed: new Set(renewed.keys()), moved };
  }

  private rebuild(tree: PageTree, changed: ReadonlySet<string>): RenewedPages {
    const known = new Map(this.index.pages.map((page) => [page.path, page]));
    const renewed = new Set<string>();
    const { order, hidden } = tree.navigation;
    const positions = new Map(shownPositions(order, wholeRange(order)));
    for (const [path, position] of hiddenPositions(hidden)) positions.set(path, position);
    const pages: Page[] = [];
    for (const {
      page: { path },
    } of joined(tree.order)) {
      const read = this.sources.page(path);
      const position = positions.get(path);
      if (!read || !position) continue;
      const before = known.get(path);
      known.delete(path);
      const page = modelPage(read, this.sources.outline(path), position);
      if (before && !changed.has(path) && isSame(before, page)) {
        pages.push(before);
        continue;
      }
      renewed.add(path);
      pages.push(page);
    }
    for (const gone of known.keys()) renewed.add(gone);
    this.pageIndex = PageIndex.of(pages);
    return { renewed, moved: pages.map(({ path }) => path) };
  }
}

/** Of the pages whose place may be another than in the last tree: what stands around them now. */
function* changedPositions(
  last: Navigation,
  { order, hidden }: Navigation,
): Iterable<[string, PagePosition]> {
  const { from, to } = changedRange(last.order, order);
  // A page beside has another neighbour.
  if (last.order !== order) yield* shownPositions(order, { from: from - 1, to: to + 1 });
  yield* hiddenPositions(within([hidden], changedRange([last.hidden], [hidden])));
}

function* shownPositions(
  order: Navigation['order'],
  { from, to }: Range,
): Iterable<[string, PagePosition]> {
  const start = Math.max(from, 0);
  // With the page before them, if there is one, and the one behind.
  const around = within(order, { from: start - 1, to: to + 1 });
  const first = start > 0 ? 1 : 0;
  for (let index = first; index < first + to - start; index++) {
    const placed = around[index];
    if (!placed) continue;
    const { page, breadcrumb } = placed;
    const [previous, next] = [around[index - 1]?.page, around[index + 1]?.page];
    yield [page.path, { breadcrumb, previous, next }];
  }
}

function* hiddenPositions(hidden: Navigation['hidden']): Iterable<[string, PagePosition]> {
  for (const { page, breadcrumb } of hidden) {
    yield [page.path, { breadcrumb, previous: undefined, next: undefined }];
  }
}

/** Whether two readings of a page with the same text say the same. */
function isSame(a: Page, b: Page): boolean {
  return (
    a.headings === b.headings &&
    a.anchors === b.anchors &&
    a.title === b.title &&
    a.url === b.url &&
    isSamePosition(a, b) &&
    a.description === b.description &&
    a.searchExcluded === b.searchExcluded &&
    a.aliases.join('\n') === b.aliases.join('\n')
  );
}

function isSamePosition(a: PagePosition, b: PagePosition): boolean {
  return (
    isSameRef(a.previous, b.previous) &&
    isSameRef(a.next, b.next) &&
    isSameBreadcrumb(a.breadcrumb, b.breadcrumb)
  );
}
