import { siteConfig } from '../config';
import type { Dialect } from '../dialect';
import { readFrontMatter, textOf } from '../frontMatter';
import { githubIds } from '../headingIds';
import type { NavigationItem } from '../model';
import { DrawnTree } from './drawnTree';
import { folderOf, folderUrl, lastPart, readableName, stem, withoutEnding } from './fileNames';
import { firstHeading } from './firstHeading';
import { foldersOf, type Folder } from './folders';
import { isPagePath } from './pagePaths';
import type { Site } from './site';
import { finished, pageItem, refOf } from './tree';

/** As GitHub shows a folder of Markdown. */
export const github: Dialect = { readFrontMatter, headingIds: githubIds };

/**
 * A plain folder of Markdown: folders are groups, and pages where they have an `index.md` or
 * `README.md`; names give the order, with numbers in them as numbers, and titles where a page has no
 * heading.
 */
export function openFolder(paths: readonly string[]): Site {
  const isIndex = indexPages(paths);
  return {
    settings: { config: siteConfig({}), problems: [] },
    dialect: github,
    tentative: true,
    isPage: isPagePath,
    shapedBy: (path) => indexRank(path) >= 0,
    place: (path, front) => ({
      data: front.data,
      url: isIndex(path) ? folderUrl(folderOf(path)) : `/${withoutEnding(path)}`,
      title: textOf(front.data['title']) ?? firstHeading(front.body) ?? nameOf(path, isIndex(path)),
    }),
    tree: () => new DrawnTree((pages) => finished(folderItems(foldersOf(pages), isIndex))),
  };
}

/** Names of a folder's own page, likeliest first. */
const indexNames = ['index', 'readme'];

function indexRank(path: string): number {
  return indexNames.indexOf(stem(path).toLowerCase());
}

/** Tells the page that stands for its folder: one of each. */
export function indexPages(paths: readonly string[]): (path: string) => boolean {
  const index = new Map<string, string>();
  for (const path of paths) {
    if (indexRank(path) < 0 || !isPagePath(path)) continue;
    const known = index.get(folderOf(path));
    if (known === undefined || indexRank(path) < indexRank(known)) index.set(folderOf(path), path);
  }
  return (path) => index.get(folderOf(path)) === path;
}

function nameOf(path: string, isIndex: boolean): string {
  const folder = folderOf(path);
  return withoutOrder(isIndex && folder !== '' ? lastPart(folder) : stem(path));
}

/** A readable name, without the number that files are put in order with (`01-setup`). */
function withoutOrder(name: string): string {
  const title = readableName(name.replace(/^\d+[-_. ]+(?=\D)/, ''));
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const collator = new Intl.Collator('en', { numeric: true });

/** The rows of a folder: its own page first at the top, then pages and folders by their names. */
export function folderItems(folder: Folder, isIndex: (path: string) => boolean): NavigationItem[] {
  const rows = [
    ...folder.pages
      .filter(({ path }) => folder.path === '' || !isIndex(path))
      .map((page) => ({
        name: isIndex(page.path) ? '' : stem(page.path),
        item: pageItem(page),
      })),
    ...folder.folders.map((each) => ({ name: each.name, item: folderItem(each, isIndex) })),
  ];
  return rows.sort((a, b) => collator.compare(a.name, b.name)).map(({ item }) => item);
}

function folderItem(folder: Folder, isIndex: (path: string) => boolean): NavigationItem {
  const index = folder.pages.find(({ path }) => isIndex(path));
  const children = folderItems(folder, isIndex);
  return index
    ? { kind: 'page', page: refOf(index), children }
    : { kind: 'group', title: withoutOrder(folder.name), folded: true, children };
}
