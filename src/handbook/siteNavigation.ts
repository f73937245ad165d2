import type { NavigationCollection } from './collections';
import { isRecord, textOf } from './frontMatter';
import type { NavigationItem, PageRef, Problem, SiteConfig } from './model';
import { buildNavigation, type Navigation, type NavigationEntry } from './navigation';

/** What the tree of a just-the-docs site is made of. */
export interface SiteEntries {
  readonly config: SiteConfig;
  /** `nav_sort: case_insensitive`. */
  readonly caseInsensitive: boolean;
  /** The pages that stand in no collection, in the order of their paths. */
  readonly pages: readonly NavigationEntry[];
  /** In the order of the tree. */
  readonly collections: readonly {
    readonly shown: NavigationCollection;
    readonly entries: readonly NavigationEntry[];
  }[];
}

/**
 * The whole tree as just-the-docs has it (`site_nav.html`): the pages, the links to outside, then one
 * collection after the other, each with its titles to itself. A collection's name stands above its
 * pages, except where it is all that there is.
 */
export function siteNavigation({
  config,
  caseInsensitive,
  pages,
  collections,
}: SiteEntries): Navigation {
  const main = buildNavigation(pages, caseInsensitive);
  const items: NavigationItem[] = [...main.items, ...externalLinks(config)];
  const breadcrumbs = new Map<string, readonly PageRef[]>(main.breadcrumbs);
  const problems: Problem[] = [...main.problems];
  const listed = collections.filter(({ shown }) => shown.listed);
  const isShown = ({ exact, excluded }: NavigationEntry): boolean =>
    exact.parent === undefined && !excluded;
  const alone = listed.length === 1 && !pages.some(isShown);
  for (const { shown, entries } of collections) {
    const tree = buildNavigation(entries, caseInsensitive);
    for (const [path, above] of tree.breadcrumbs) breadcrumbs.set(path, above);
    problems.push(...tree.problems);
    if (shown.excluded) continue;
    if (alone || shown.name === undefined) items.push(...tree.items);
    else items.push({ kind: 'group', title: shown.name, children: tree.items });
  }
  return { items, breadcrumbs, problems };
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
