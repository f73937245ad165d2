import type { NavigationCollection } from './collections';
import { isRecord, textOf } from './frontMatter';
import type { NavigationItem, SiteConfig } from './model';
import type { Branch, Navigation } from './navigation';
import { navigationEntry } from './navigationEntry';
import type { ReadPage } from './page';
import { byPath, type PlacedPage } from './placedPage';
import type { SiteTree } from './sites/site';
import { joined, type Parts } from './ranges';
import { TitleTree, type BuiltTree } from './titleTree';

/** What the tree of a just-the-docs site is made of, beside its pages. */
export interface SiteOutline {
  readonly config: SiteConfig;
  /** `nav_sort: case_insensitive`. */
  readonly caseInsensitive: boolean;
  /** In the order of the tree. */
  readonly collections: readonly NavigationCollection[];
  /** The collection that a page stands in; undefined for none. */
  readonly labelOf: (path: string) => string | undefined;
}

/**
 * The whole tree as just-the-docs has it (`site_nav.html`): the pages, the links to outside, then one
 * collection after the other, each with its titles to itself. A collection's name stands above its
 * pages, except where it is all that there is.
 */
export class SiteNavigation implements SiteTree {
  private readonly trees = new Map<string | undefined, TitleTree>();
  /** Pages that no tree can show. */
  private readonly untitled = new Map<string, PlacedPage>();
  /** The same as a list; undefined where it is to be made. */
  private untitledPages: readonly PlacedPage[] | undefined;
  private hidden: HiddenPages = { from: [], list: [] };

  constructor(private readonly outline: SiteOutline) {
    for (const label of [undefined, ...outline.collections.map((each) => each.label)]) {
      this.trees.set(label, new TitleTree(outline.caseInsensitive));
    }
  }

  put(page: ReadPage): void {
    const { path } = page;
    const entry = navigationEntry(path, page.data);
    if (entry) {
      if (this.untitled.delete(path)) this.untitledPages = undefined;
      this.treeAt(path)?.put(entry);
    } else {
      this.remove(path);
      this.untitled.set(path, { page: { path, title: '' }, breadcrumb: [] });
      this.untitledPages = undefined;
    }
  }

  remove(path: string): void {
    if (this.untitled.delete(path)) this.untitledPages = undefined;
    this.treeAt(path)?.remove(path);
  }

  read(): Navigation {
    const { config, collections } = this.outline;
    const built = new Map(Array.from(this.trees, ([label, tree]) => [label, tree.build()]));
    const main = built.get(undefined);
    const listed = collections.filter((each) => each.listed);
    const isAlone = listed.length === 1 && main?.branches.some(isShown) !== true;
    const items: (readonly NavigationItem[])[] = [main?.items ?? [], externalLinks(config)];
    const shown = new Set([main]);
    for (const { label, name, folded, excluded } of collections) {
      const tree = built.get(label);
      if (excluded || !tree) continue;
      shown.add(tree);
      const isUnnamed = isAlone || name === undefined;
      const { items: children } = tree;
      items.push(isUnnamed ? children : [{ kind: 'group', title: name, folded, children }]);
    }
    const trees = [...built.values()];
    return {
      items: joined(items),
      order: Array.from(shown, (tree) => tree?.order ?? []),
      hidden: this.hiddenPages(trees, (tree) => shown.has(tree)),
      problems: joined(trees.map((tree) => tree.problems)),
    };
  }

  private treeAt(path: string): TitleTree | undefined {
    return this.trees.get(this.outline.labelOf(path));
  }

  /** All that is not shown, in the order of the paths; the same list as long as it is the same. */
  private hiddenPages(
    trees: readonly BuiltTree[],
    isShown: (tree: BuiltTree) => boolean,
  ): readonly PlacedPage[] {
    const from = [
      ...trees.map((tree) => tree.hidden),
      ...trees.filter((tree) => !isShown(tree)).map((tree) => tree.order),
      (this.untitledPages ??= [...this.untitled.values()]),
    ];
    const { hidden } = this;
    const isSame =
      from.length === hidden.from.length && from.every((each, at) => each === hidden.from[at]);
    if (!isSame) this.hidden = { from, list: joined(from).sort(byPath) };
    return this.hidden.list;
  }
}

interface HiddenPages {
  readonly from: Parts<PlacedPage>;
  readonly list: readonly PlacedPage[];
}

/** Whether a branch is a row of the site's own top level. */
function isShown({ top }: Branch): boolean {
  return top.exact.parent === undefined && !top.excluded;
}

/** `nav_external_links`; an address without a scheme is one of the site's own. */
function externalLinks({ values, url, baseurl }: SiteConfig): NavigationItem[] {
  const links: unknown = values['nav_external_links'];
  const list: readonly unknown[] = Array.isArray(links) ? links : [];
  return list.flatMap((link): NavigationItem[] => {
    if (!isRecord(link)) return [];
    const title = textOf(link['title']);
    const address = textOf(link['url'])?.trim();
    if (title === undefined || address === undefined) return [];
    const absolute = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);
    const href = absolute ? address : `${url}${baseurl}/${address.replace(/^\/+/, '')}`;
    return [{ kind: 'link', title, href }];
  });
}
