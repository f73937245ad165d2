import type { LinkResolver, LinkTarget } from './links';
import { pacer, type PaceOptions } from './pacer';
import type { PageLink } from './pageLinks';
import type { Page } from './model';

/** A link, the page that it stands in, and where it leads. */
export interface CheckedLink {
  /** Path of the page. */
  readonly path: string;
  readonly link: PageLink;
  readonly target: LinkTarget;
}

/** How many links lead where. A definition is not counted, but every link that uses it is. */
export interface LinkTotals {
  readonly links: number;
  /** To the web and to mail. */
  readonly external: number;
  /** To a place in a page that is there, or to a file that is. */
  readonly resolved: number;
  /** To a file of which nobody said whether it is there. */
  readonly unknown: number;
  /** To nowhere: no such page, place or file, or an address that means nothing. */
  readonly broken: number;
}

export interface LinkCheck {
  readonly totals: LinkTotals;
  /** In the order of the pages, and of the links in each. */
  readonly broken: readonly CheckedLink[];
}

/** What `checkLinks` needs of a handbook. */
export interface LinkedPages {
  readonly pages: readonly Pick<Page, 'path'>[];
  /** A page's links, such as `GatheredLinks` has them. */
  readonly links: (path: string) => readonly PageLink[];
  readonly resolve: LinkResolver;
}

/**
 * Follows every link of a handbook's pages, without asking the web.
 * @throws the signal's reason when it is aborted
 */
export async function checkLinks(
  { pages, links, resolve }: LinkedPages,
  options: PaceOptions = {},
): Promise<LinkCheck> {
  const turn = pacer(options);
  const totals = { links: 0, external: 0, resolved: 0, unknown: 0, broken: 0 };
  const broken: CheckedLink[] = [];
  for (const { path } of pages) {
    for (const link of links(path)) {
      if (link.kind === 'definition') continue;
      const target = resolve(path, link.href);
      const state = stateOf(target);
      totals.links++;
      totals[state]++;
      if (state === 'broken') broken.push({ path, link, target });
    }
    await turn();
  }
  return { totals, broken };
}

/** What becomes of one who follows a link. */
export function stateOf(target: LinkTarget): Exclude<keyof LinkTotals, 'links'> {
  switch (target.kind) {
    case 'external':
      return 'external';
    case 'broken':
      return 'broken';
    case 'page':
      return target.headingMissing ? 'broken' : 'resolved';
    case 'file':
      if (target.exists === undefined) return 'unknown';
      return target.exists ? 'resolved' : 'broken';
  }
}
