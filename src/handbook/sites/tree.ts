import type { NavigationItem, PageRef, Problem } from '../model';
import type { Navigation } from '../navigation';
import type { ReadPage } from '../page';
import type { PlacedPage } from '../placedPage';
import { stem } from './fileNames';

/** A page as a tree names it. */
export function refOf({ path, title }: ReadPage): PageRef {
  return { path, title: title ?? stem(path) };
}

/** A page's row, with nothing below it. */
export function pageItem(page: ReadPage): NavigationItem {
  return { kind: 'page', page: refOf(page), children: [] };
}

/** A tree of which only the pages are not known yet that it does not show. */
export interface Drawing extends Omit<Navigation, 'order' | 'hidden'> {
  readonly order: readonly PlacedPage[];
}

/** A tree of rows. Of a page that stands in it twice, the first place counts. */
export function finished(
  items: readonly NavigationItem[],
  problems: readonly Problem[] = [],
): Drawing {
  const placed = new Map<string, PlacedPage>();
  const visit = (item: NavigationItem, above: readonly PageRef[]): void => {
    if (item.kind === 'link') return;
    if (item.kind === 'page' && !placed.has(item.page.path)) {
      placed.set(item.page.path, { page: item.page, breadcrumb: above });
    }
    const here = item.kind === 'page' ? [...above, item.page] : above;
    for (const child of item.children) visit(child, here);
  };
  for (const item of items) visit(item, []);
  return { items, order: [...placed.values()], problems };
}
