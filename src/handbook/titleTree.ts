import { Families, type Member } from './families';
import type { NavigationItem, PageRef, Problem } from './model';
import {
  branchOrder,
  buildBranches,
  readingOrder,
  type Branch,
  type Navigation,
} from './navigation';
import type { NavigationEntry } from './navigationEntry';
import { byPath, isSameBreadcrumb, type PlacedPage } from './placedPage';

/** The part of the tree that a family makes. */
interface Family {
  readonly members: ReadonlySet<TreePage>;
  readonly branches: readonly ReadBranch[];
  readonly hidden: readonly PlacedPage[];
  readonly problems: readonly Problem[];
}

type TreePage = Member<Family>;

interface ReadBranch extends Branch {
  readonly order: readonly PlacedPage[];
}

/** A tree as last built. */
export interface BuiltTree extends Omit<Navigation, 'order'> {
  readonly order: readonly PlacedPage[];
  readonly branches: readonly Branch[];
}

const nothing: BuiltTree = { items: [], order: [], hidden: [], problems: [], branches: [] };

/**
 * The tree of pages that find one another by their titles: those of a collection, or those that stand
 * in none. After a change only the families that it touches are built again, and a page that stands
 * where it stood is the same object. What comes out does not depend on what was there before.
 */
export class TitleTree {
  private readonly pages = new Map<string, TreePage>();
  private readonly families = new Families<TreePage>();
  /** Pages that are new, or whose family is no more. */
  private readonly loose = new Set<TreePage>();
  /** Families that are no more since the tree was last built. */
  private readonly gone = new Set<Family>();
  private built: BuiltTree & { readonly branches: readonly ReadBranch[] } = {
    ...nothing,
    branches: [],
  };

  constructor(private readonly caseInsensitive: boolean) {}

  /** Takes a page in, in place of what it said before. */
  put(entry: NavigationEntry): void {
    const known = this.pages.get(entry.path);
    if (known) this.remove(entry.path);
    const placed = known?.placed;
    const page = { entry, family: undefined, placed };
    this.pages.set(entry.path, page);
    this.families.add(page);
    this.loose.add(page);
  }

  remove(path: string): void {
    const page = this.pages.get(path);
    if (!page) return;
    this.pages.delete(path);
    this.families.remove(page);
    this.dissolve(page.family);
    this.loose.delete(page);
  }

  /** The tree of all pages; the same object where nothing has changed. */
  build(): BuiltTree {
    const made: Family[] = [];
    // Those that come loose on the way have their turn too.
    for (const page of this.loose) if (!page.family) made.push(this.settle(page));
    this.loose.clear();
    if (made.length > 0 || this.gone.size > 0) this.built = this.renewed(made);
    this.gone.clear();
    return this.built;
  }

  private dissolve(family: Family | undefined): void {
    if (!family || this.gone.has(family)) return;
    this.gone.add(family);
    for (const page of family.members) {
      page.family = undefined;
      this.loose.add(page);
    }
  }

  /** Builds the family of a page. */
  private settle(page: TreePage): Family {
    const members = this.families.of(page);
    for (const each of members) this.dissolve(each.family);
    const entries = Array.from(members, ({ entry }) => entry);
    const { branches, breadcrumbs, problems } = buildBranches(entries, this.caseInsensitive);
    const placed = (refs: readonly { readonly path: string }[]): PlacedPage[] => {
      const list: PlacedPage[] = [];
      for (const { path } of refs) {
        const each = this.pages.get(path);
        if (each) list.push((each.placed = placedPage(each, breadcrumbs.get(path))));
      }
      return list;
    };
    const shown = new Set<string>();
    const family: Family = {
      members,
      branches: branches.map(({ top, kind, items }) => {
        return { top, kind, items, order: placed(readingOrder(items, shown)) };
      }),
      hidden: placed(entries.filter(({ path }) => !shown.has(path))),
      problems,
    };
    for (const each of members) each.family = family;
    return family;
  }

  private renewed(made: readonly Family[]): TitleTree['built'] {
    const { built, gone } = this;
    const branches = replaced(
      built.branches,
      [...gone].flatMap((family) => family.branches),
      made.flatMap((family) => family.branches),
      branchOrder(this.caseInsensitive),
    );
    const items: NavigationItem[] = [];
    const order: PlacedPage[] = [];
    for (const branch of branches) {
      for (const item of branch.items) items.push(item);
      for (const placed of branch.order) order.push(placed);
    }
    const hidden = replaced(
      built.hidden,
      [...gone].flatMap((family) => family.hidden),
      made.flatMap((family) => family.hidden),
      byPath,
    );
    const problems = replaced(
      built.problems,
      [...gone].flatMap((family) => family.problems),
      made.flatMap((family) => family.problems),
      problemOrder,
    );
    return { branches, items, order, hidden, problems };
  }
}

/** A list in order with some taken out and some put in; the same list where these are the same. */
function replaced<T>(
  list: readonly T[],
  gone: readonly T[],
  come: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  const out = new Set(gone);
  if (gone.length === come.length && come.every((each) => out.has(each))) return list;
  return [...list.filter((each) => !out.has(each)), ...come].sort(order);
}

/** The object as it was, where the page stands where it stood. */
function placedPage(
  { entry: { path, title }, placed }: TreePage,
  breadcrumb: readonly PageRef[] = [],
): PlacedPage {
  const isSame = placed?.page.title === title && isSameBreadcrumb(placed.breadcrumb, breadcrumb);
  return isSame ? placed : { page: { path, title }, breadcrumb };
}

function problemOrder(a: Problem, b: Problem): number {
  const [left, right] = [a.place.path + a.message, b.place.path + b.message];
  return left < right ? -1 : left > right ? 1 : 0;
}
