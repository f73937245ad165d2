import { readConfig, type SiteSettings } from './config';
import { readFrontMatter, textOf } from './frontMatter';
import type { Problem, SourceFile } from './model';
import { buildNavigation, navigationEntry, readingOrder, type Navigation } from './navigation';
import type { ReadPage } from './page';
import { sitePageFilter, withDefaults } from './sitePages';
import { pageUrl } from './urls';

/** A handbook's pages and their order: all that its tree needs, read from front matter alone. */
export interface PageTree {
  readonly settings: SiteSettings;
  /** In navigation order, those outside the tree last; the home page first of all. */
  readonly pages: readonly ReadPage[];
  readonly navigation: Navigation;
  readonly problems: readonly Problem[];
}

/** Reads `_config.yml` and every page's front matter; `turn` is awaited between the pages. */
export async function readPageTree(
  files: readonly SourceFile[],
  turn: () => Promise<void>,
): Promise<PageTree> {
  const settings = readConfig(files);
  const problems: Problem[] = [...settings.problems];
  const pages: ReadPage[] = [];
  const isPage = sitePageFilter(settings);
  for (const { path, text } of files) {
    if (!isPage(path)) continue;
    const frontMatter = readFrontMatter(text);
    const data = withDefaults(path, frontMatter.data, settings);
    const url = pageUrl(path, textOf(data['permalink']), settings.permalink);
    pages.push({ path, frontMatter, data, url });
    if (frontMatter.error) {
      const { message, line } = frontMatter.error;
      problems.push({ kind: 'frontMatter', message, place: { path, heading: undefined, line } });
    }
    await turn();
  }
  problems.push(...duplicates(pages));
  const entries = pages.flatMap(({ path, data }) => navigationEntry(path, data) ?? []);
  const navigation = buildNavigation(entries, settings.caseInsensitive);
  problems.push(...navigation.problems);
  return { settings, pages: inReadingOrder(pages, navigation), navigation, problems };
}

function inReadingOrder(pages: readonly ReadPage[], { items }: Navigation): ReadPage[] {
  const position = new Map(readingOrder(items).map((page, index) => [page.path, index]));
  const rank = (page: ReadPage): number =>
    page.url === '/' ? -1 : (position.get(page.path) ?? pages.length);
  return [...pages].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** Pages whose address another page has already: on the site one of them overwrites the other. */
function duplicates(pages: readonly ReadPage[]): Problem[] {
  const first = new Map<string, string>();
  return pages.flatMap(({ path, url }) => {
    const other = first.get(url);
    if (other === undefined) first.set(url, path);
    const place = { path, heading: undefined, line: 0 };
    const message = `Two pages have the address ${url}: ${other ?? ''} and this one`;
    return other === undefined ? [] : [{ kind: 'duplicate' as const, message, place }];
  });
}
