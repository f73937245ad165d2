import { textOf } from './frontMatter';
import type { NavigationItem, PageRef, Problem } from './model';
import { inNavigationOrder, type Sortable } from './order';

/** What a page's front matter says about its place in the tree. */
export interface NavigationEntry extends Sortable {
  readonly title: string;
  readonly parent: string | undefined;
  /** What the site compares, in which a number and its text differ; undefined where nothing is set. */
  readonly exact: {
    readonly title: string | undefined;
    readonly parent: string | undefined;
    readonly grandParent: string | undefined;
    readonly ancestor: string | undefined;
  };
  /** `has_children: false`, which hides the children. */
  readonly childless: boolean;
  /** `child_nav_order: desc` or `reversed`. */
  readonly reversed: boolean;
  /** `nav_exclude: true`, which hides the page and all below it. */
  readonly excluded: boolean;
}

export interface Navigation {
  readonly items: readonly NavigationItem[];
  /** Pages above each page, outermost first; also for pages that the tree hides. */
  readonly breadcrumbs: ReadonlyMap<string, readonly PageRef[]>;
  readonly problems: readonly Problem[];
}

/** Deeper trees than this are cut, and what is below starts a tree of its own at the end. */
const maxDepth = 100;

/** A page's entry; undefined for a page without a title, which has no place in the tree. */
export function navigationEntry(
  path: string,
  data: Readonly<Record<string, unknown>>,
): NavigationEntry | undefined {
  const title = textOf(data['title']);
  if (title === undefined) return undefined;
  const order = data['nav_order'];
  const childOrder = data['child_nav_order'];
  return {
    path,
    title,
    sortTitle: typeof data['title'] === 'number' ? data['title'] : title,
    order: typeof order === 'number' ? order : order === '' ? '' : textOf(order),
    parent: reference(data['parent']),
    exact: {
      title: exactly(data['title']),
      parent: exactly(data['parent']),
      grandParent: exactly(data['grand_parent']),
      ancestor: exactly(data['ancestor']),
    },
    childless: data['has_children'] === false,
    reversed: childOrder === 'desc' || childOrder === 'reversed',
    excluded: data['nav_exclude'] === true,
  };
}

function exactly(value: unknown): string | undefined {
  return value === undefined || value === null || value === false
    ? undefined
    : JSON.stringify(value);
}

/** A title that the front matter refers to. An array names no page, on the site too. */
function reference(value: unknown): string | undefined {
  return Array.isArray(value) ? JSON.stringify(value) : textOf(value);
}

/**
 * Builds the tree as just-the-docs does (`nav/pages.html`, `nav/links.html`, `nav/children.html`).
 * What the site would put nowhere (an unknown parent, a circle of parents) is reported and stands
 * at the end of the top level, with what is below it.
 */
export function buildNavigation(
  entries: readonly NavigationEntry[],
  caseInsensitive: boolean,
): Navigation {
  return new NavigationBuilder(entries, caseInsensitive).build();
}

/** Titles above a page, as the site compares them. */
type Titles = ReadonlySet<string | undefined>;

class NavigationBuilder {
  private readonly byParent = new Map<string, NavigationEntry[]>();
  private readonly top: readonly NavigationEntry[];
  private readonly topTitles: ReadonlySet<string | undefined>;
  private readonly breadcrumbs = new Map<string, readonly PageRef[]>();
  private readonly problems: Problem[] = [];
  /** Titles that several pages share repeat their children below each: this bounds how often. */
  private repeats: number;

  constructor(
    private readonly entries: readonly NavigationEntry[],
    private readonly caseInsensitive: boolean,
  ) {
    this.top = entries.filter((entry) => entry.parent === undefined);
    this.topTitles = new Set(this.top.map((entry) => entry.exact.title));
    this.repeats = 1000 + entries.length;
    for (const entry of entries) {
      if (entry.parent === undefined) continue;
      const siblings = this.byParent.get(entry.parent);
      if (siblings) siblings.push(entry);
      else this.byParent.set(entry.parent, [entry]);
    }
  }

  build(): Navigation {
    const items = this.place(this.sorted(this.top), [], new Set());
    const titles = new Set(this.entries.map((entry) => entry.title));
    const lost = this.sorted(this.entries.filter((entry) => !this.breadcrumbs.has(entry.path)));
    const strays = lost.filter((entry) => !titles.has(entry.parent ?? ''));
    for (const entry of [...strays, ...lost]) {
      if (this.breadcrumbs.has(entry.path)) continue;
      this.report(
        entry,
        'parent',
        `No page in the tree fits as this page's parent: ${entry.parent ?? ''}`,
      );
      items.push(...this.place([entry], [], new Set()));
    }
    return { items, breadcrumbs: this.breadcrumbs, problems: this.problems };
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
      const children = this.below(node, [...above, page], titles);
      if (!node.excluded)
        items.push({ kind: 'page', page, children: node.childless ? [] : children });
    }
    return items;
  }

  private below(
    node: NavigationEntry,
    above: readonly PageRef[],
    titles: Titles,
  ): NavigationItem[] {
    if (titles.has(node.exact.title)) {
      this.report(node, 'cycle', `A page above this page has the same title: ${node.title}`);
      return [];
    }
    if (above.length >= maxDepth) return [];
    const children = this.sorted(this.childrenOf(node, titles));
    if (node.reversed) children.reverse();
    return this.place(children, above, new Set([...titles, node.exact.title]));
  }

  private childrenOf(node: NavigationEntry, titles: Titles): readonly NavigationEntry[] {
    const candidates = this.byParent.get(node.title) ?? [];
    return candidates.filter((child) => {
      const { parent, grandParent, ancestor } = child.exact;
      if (grandParent !== undefined && grandParent !== node.exact.parent) return false;
      if (ancestor !== undefined) return ancestor === node.exact.title || titles.has(ancestor);
      return grandParent !== undefined || titles.size === 0 || !this.topTitles.has(parent);
    });
  }

  private sorted(entries: readonly NavigationEntry[]): NavigationEntry[] {
    return inNavigationOrder(entries, this.caseInsensitive);
  }

  private report({ path }: NavigationEntry, kind: Problem['kind'], message: string): void {
    this.problems.push({ kind, message, place: { path, heading: undefined, line: 0 } });
  }
}

/** The tree's pages in reading order, depth first, each once. */
export function readingOrder(items: readonly NavigationItem[]): PageRef[] {
  const seen = new Map<string, PageRef>();
  const visit = (item: NavigationItem): void => {
    if (item.kind === 'link') return;
    if (item.kind === 'page' && !seen.has(item.page.path)) seen.set(item.page.path, item.page);
    item.children.forEach(visit);
  };
  items.forEach(visit);
  return [...seen.values()];
}
