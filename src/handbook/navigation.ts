import type { NavigationItem, PageRef, Problem } from './model';
import type { Exact, NavigationEntry } from './navigationEntry';
import { siblingOrder, type SiblingOrder } from './order';
import type { PlacedPage } from './placedPage';
import type { Parts } from './ranges';

/** A site's tree. Every page is once in `order` or in `hidden`. */
export interface Navigation {
  readonly items: readonly NavigationItem[];
  /** The pages that it shows, in reading order: depth first. */
  readonly order: Parts<PlacedPage>;
  /** The pages that it does not show, in the order of their paths. */
  readonly hidden: readonly PlacedPage[];
  readonly problems: readonly Problem[];
}

/** What one page at the top level, and all below it, gives to the tree. */
export interface Branch {
  readonly top: NavigationEntry;
  readonly kind: BranchKind;
  /** One row, or none for a hidden page. */
  readonly items: readonly NavigationItem[];
}

/** Why a page is at the top level: it names no parent, an unknown one, or parents go in a circle. */
export type BranchKind = 'top' | 'stray' | 'circle';

/** The part of a tree that some pages make. */
export interface Branches {
  readonly branches: readonly Branch[];
  /** Pages above each page; also for pages that the tree hides. */
  readonly breadcrumbs: ReadonlyMap<string, readonly PageRef[]>;
  readonly problems: readonly Problem[];
}

/** Deeper trees than this are cut, and what is below starts a tree of its own at the end. */
const maxDepth = 100;

/**
 * Builds a tree as just-the-docs does (`nav/pages.html`, `nav/links.html`, `nav/children.html`).
 * What the site would put nowhere (an unknown parent, a circle of parents) is reported and stands
 * at the end of the top level, with what is below it.
 * @param entries of pages that no other page has to do with: a family (see `Families`), or all
 */
export function buildBranches(
  entries: readonly NavigationEntry[],
  caseInsensitive: boolean,
): Branches {
  return new NavigationBuilder(entries, siblingOrder(caseInsensitive)).build();
}

/** The order of branches at the top level of one tree. */
export function branchOrder(caseInsensitive: boolean): (a: Branch, b: Branch) => number {
  const order = siblingOrder(caseInsensitive);
  return (a, b) => rank[a.kind] - rank[b.kind] || order(a.top, b.top);
}

const rank: Readonly<Record<BranchKind, number>> = { top: 0, stray: 1, circle: 2 };

/** Titles above a page, as the site compares them. */
type Titles = ReadonlySet<Exact>;

const nothing: readonly NavigationItem[] = [];

class NavigationBuilder {
  private readonly byParent = new Map<string, NavigationEntry[]>();
  private readonly topTitles: Titles;
  private readonly branches: Branch[] = [];
  private readonly breadcrumbs = new Map<string, readonly PageRef[]>();
  private readonly problems: Problem[] = [];
  /** Titles that several pages share repeat their children below each: this bounds how often. */
  private repeats: number;

  constructor(
    private readonly entries: readonly NavigationEntry[],
    private readonly order: SiblingOrder,
  ) {
    const top = entries.filter((entry) => entry.parent === undefined);
    this.topTitles = new Set(top.map((entry) => entry.exact.title));
    this.repeats = 20 * entries.length;
    for (const entry of entries) {
      if (entry.parent === undefined) continue;
      const siblings = this.byParent.get(entry.parent);
      if (siblings) siblings.push(entry);
      else this.byParent.set(entry.parent, [entry]);
    }
  }

  build(): Branches {
    const { entries, branches, breadcrumbs, problems } = this;
    for (const top of this.sorted(entries.filter(({ parent }) => parent === undefined))) {
      this.branch(top, 'top');
    }
    if (breadcrumbs.size === entries.length) return { branches, breadcrumbs, problems };
    const titles = new Set(entries.map((entry) => entry.title));
    const lost = this.sorted(entries.filter((entry) => !breadcrumbs.has(entry.path)));
    const isStray = ({ parent }: NavigationEntry): boolean => !titles.has(parent ?? '');
    for (const top of lost.filter(isStray)) this.lostBranch(top, 'stray');
    for (const top of lost) this.lostBranch(top, 'circle');
    return { branches, breadcrumbs, problems };
  }

  private lostBranch(top: NavigationEntry, kind: BranchKind): void {
    if (this.breadcrumbs.has(top.path)) return;
    const message = `No page in the tree fits as this page's parent: ${top.parent ?? ''}`;
    this.report(top, 'parent', message);
    this.branch(top, kind);
  }

  private branch(top: NavigationEntry, kind: BranchKind): void {
    this.branches.push({ top, kind, items: this.place([top], [], new Set()) });
  }

  private place(
    nodes: readonly NavigationEntry[],
    above: readonly PageRef[],
    titles: Titles,
  ): NavigationItem[] {
    const items: NavigationItem[] = [];
    for (const node of nodes) {
      if (this.breadcrumbs.has(node.path) && this.repeats-- <= 0) continue;
      const page = { path: node.path, title: node.title };
      if (!this.breadcrumbs.has(node.path)) this.breadcrumbs.set(node.path, above);
      const children = this.below(node, page, above, titles);
      if (!node.excluded)
        items.push({ kind: 'page', page, children: node.childless ? nothing : children });
    }
    return items;
  }

  private below(
    node: NavigationEntry,
    page: PageRef,
    above: readonly PageRef[],
    titles: Titles,
  ): readonly NavigationItem[] {
    if (titles.has(node.exact.title)) {
      this.report(node, 'cycle', `A page above this page has the same title: ${node.title}`);
      return nothing;
    }
    if (above.length + 1 >= maxDepth) return nothing;
    const children = this.childrenOf(node, titles)?.sort(this.order) ?? [];
    if (children.length === 0) return nothing;
    if (node.reversed) children.reverse();
    return this.place(children, [...above, page], new Set([...titles, node.exact.title]));
  }

  /** A list of its own; undefined for most pages, which nobody names as a parent. */
  private childrenOf(node: NavigationEntry, titles: Titles): NavigationEntry[] | undefined {
    return this.byParent.get(node.title)?.filter((child) => {
      const { parent, grandParent, ancestor } = child.exact;
      if (grandParent !== undefined && grandParent !== node.exact.parent) return false;
      if (ancestor !== undefined) return ancestor === node.exact.title || titles.has(ancestor);
      return grandParent !== undefined || titles.size === 0 || !this.topTitles.has(parent);
    });
  }

  private sorted(entries: readonly NavigationEntry[]): NavigationEntry[] {
    return [...entries].sort(this.order);
  }

  private report({ path }: NavigationEntry, kind: Problem['kind'], message: string): void {
    this.problems.push({ kind, message, place: { path, heading: undefined, line: 0 } });
  }
}

/**
 * The pages of rows in reading order, depth first.
 * @param seen paths that are left out; those that are given are added to it
 */
export function readingOrder(
  items: readonly NavigationItem[],
  seen: Set<string> = new Set(),
): PageRef[] {
  const pages: PageRef[] = [];
  const visit = (item: NavigationItem): void => {
    if (item.kind === 'link') return;
    if (item.kind === 'page' && !seen.has(item.page.path)) {
      seen.add(item.page.path);
      pages.push(item.page);
    }
    item.children.forEach(visit);
  };
  items.forEach(visit);
  return pages;
}
