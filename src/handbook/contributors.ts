import type { Page } from './model';
import type { Outline } from './outline';
import type { PageIndex } from './pageIndex';

/** A page that says something which the handbook as a whole is put together from. */
export interface Contributor {
  readonly page: Page;
  readonly outline: Outline;
}

/** A handbook's contributing pages in reading order; the same array while they are the same. */
export class Contributors {
  private readonly known = new Map<string, Contributor>();
  private inOrder: readonly Contributor[] = [];

  get list(): readonly Contributor[] {
    return this.inOrder;
  }

  /**
   * Brings the list up to date.
   * @param renewed paths of the pages that are another object now, or gone
   * @param moved paths of pages that may stand in another order than before
   */
  renew(
    renewed: ReadonlySet<string>,
    index: PageIndex,
    outlineOf: (path: string) => Outline | undefined,
    moved: readonly string[],
  ): void {
    const replaced = new Map<string, Contributor>();
    let hasComeOrGone = false;
    for (const path of renewed) {
      // The index is made when it is first asked: not for a tree of which no page is read yet.
      const outline = outlineOf(path);
      const page = outline && contributes(outline) ? index.page(path) : undefined;
      const contributor = page && outline && { page, outline };
      const wasKnown = this.known.has(path);
      hasComeOrGone ||= wasKnown !== (contributor !== undefined);
      if (contributor) {
        this.known.set(path, contributor);
        replaced.set(path, contributor);
      } else this.known.delete(path);
    }
    if (hasComeOrGone || moved.filter((path) => this.known.has(path)).length > 1) {
      this.inOrder = this.sorted(index);
    } else if (replaced.size > 0) {
      this.inOrder = this.inOrder.map((each) => replaced.get(each.page.path) ?? each);
    }
  }

  private sorted(index: PageIndex): Contributor[] {
    return [...this.known]
      .map(([path, contributor]) => ({ contributor, position: index.position(path) }))
      .sort((a, b) => a.position - b.position)
      .map(({ contributor }) => contributor);
  }
}

/** Whether a page holds more than text, headings and anchors. */
function contributes({
  tables,
  diagrams,
  links,
  channels,
  meetings,
  checklists,
}: Outline): boolean {
  return [tables, diagrams, links, channels, meetings, checklists].some((list) => list.length > 0);
}
