import type { Navigation } from '../navigation';
import type { ReadPage } from '../page';
import type { SiteTree } from './site';
import { refOf, type Drawing } from './tree';

/** A tree that is drawn anew, of all pages, whenever one has changed. */
export class DrawnTree implements SiteTree {
  private readonly pages = new Map<string, ReadPage>();
  private drawn: Navigation | undefined;

  /** @param draw is given the pages in the order of their paths */
  constructor(private readonly draw: (pages: readonly ReadPage[]) => Drawing) {}

  put(page: ReadPage): void {
    this.pages.set(page.path, page);
    this.drawn = undefined;
  }

  remove(path: string): void {
    this.pages.delete(path);
    this.drawn = undefined;
  }

  read(): Navigation {
    return (this.drawn ??= this.anew());
  }

  private anew(): Navigation {
    const pages = [...this.pages.keys()].sort().flatMap((path) => this.pages.get(path) ?? []);
    const drawing = this.draw(pages);
    const order = drawing.order.filter(({ page }) => this.pages.has(page.path));
    const shown = new Set(order.map(({ page }) => page.path));
    const hidden = pages
      .filter(({ path }) => !shown.has(path))
      .map((page) => ({ page: refOf(page), breadcrumb: [] }));
    return { ...drawing, order: [order], hidden };
  }
}
