import { readHandbook, type SitePage } from '../../unit/bundled-handbook.reader';

/** A page of the bundled handbook, read from its file and not with the model. */
export interface BundledPage extends SitePage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly children: readonly BundledPage[];
}

/** The top pages in the site's order, each with those below it. */
export function bundledPages(): BundledPage[] {
  const all = [...readHandbook()];
  const below = (parent: unknown): BundledPage[] =>
    all
      .filter(([, { front }]) => front.parent === parent)
      .sort(([, a], [, b]) => Number(a.front.nav_order) - Number(b.front.nav_order))
      .map(([path, page]) => ({
        ...page,
        path,
        title: String(page.front.title),
        description: String(page.front.description),
        children: below(page.front.title),
      }));
  return below(undefined);
}

/** Every page in the order of the tree. */
export function inTreeOrder(pages: readonly BundledPage[] = bundledPages()): BundledPage[] {
  return pages.flatMap((page) => [page, ...inTreeOrder(page.children)]);
}

/** Headings that the tree shows: all but the one that only repeats the page's title. */
export function shownHeadings({ title, headings }: BundledPage): BundledPage['headings'] {
  return headings.filter(({ text }, index) => index > 0 || text !== title);
}
