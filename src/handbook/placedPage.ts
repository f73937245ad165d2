import type { PageRef } from './model';

/** A page and what stands above it; the same object for as long as both are the same. */
export interface PlacedPage {
  readonly page: PageRef;
  /** Pages above it, outermost first. */
  readonly breadcrumb: readonly PageRef[];
}

/** Whether two rows name a page alike. */
export function isSameRef(a: PageRef | undefined, b: PageRef | undefined): boolean {
  return a === b || (a?.path === b?.path && a?.title === b?.title);
}

/** Whether the same pages stand above. */
export function isSameBreadcrumb(a: readonly PageRef[], b: readonly PageRef[]): boolean {
  return (
    a === b || (a.length === b.length && a.every((above, index) => isSameRef(above, b[index])))
  );
}

/** The order of pages by their paths. */
export function byPath(a: PlacedPage, b: PlacedPage): number {
  return a.page.path < b.page.path ? -1 : a.page.path > b.page.path ? 1 : 0;
}

/** The place in a list, which is in the order of the paths, at which a path stands or would stand. */
export function placeByPath(list: readonly PlacedPage[], path: string): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const placed = list[middle];
    if (placed && placed.page.path < path) from = middle + 1;
    else to = middle;
  }
  return from;
}
