import type { NavigationItem, PageRef, Problem } from '../model';
import type { Navigation } from '../navigation';
import type { ReadPage } from '../page';
import { stem } from './fileNames';

/** A page as a tree names it. */
export function refOf({ path, title }: ReadPage): PageRef {
  return { path, title: title ?? stem(path) };
}

/** A page's row, with nothing below it. */
export function pageItem(page: ReadPage): NavigationItem {
  return { kind: 'page', page: refOf(page), children: [] };
}

/** A tree with the pages above each page: of those that stand in it twice, above the first. */
export function finished(
  items: readonly NavigationItem[],
  problems: readonly Problem[] = [],
): Navigation {
  const breadcrumbs = new Map<string, readonly PageRef[]>();
  const visit = (item: NavigationItem, above: readonly PageRef[]): void => {
    if (item.kind === 'link') return;
    if (item.kind === 'page' && !breadcrumbs.has(item.page.path)) {
      breadcrumbs.set(item.page.path, above);
    }
    const here = item.kind === 'page' ? [...above, item.page] : above;
    for (const child of item.children) visit(child, here);
  };
  for (const item of items) visit(item, []);
  return { items, breadcrumbs, problems };
}
