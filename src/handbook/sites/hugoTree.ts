import { isRecord, textOf } from '../frontMatter';
import type { NavigationItem } from '../model';
import type { ReadPage } from '../page';
import { positionOf } from './categories';
import { readableName, stem } from './fileNames';
import { folderAt, foldersOf, type Folder } from './folders';
import { finished, refOf, type Drawing } from './tree';

interface Row {
  readonly item: NavigationItem;
  readonly weight: number;
  /** Milliseconds; before all others where there is none. */
  readonly date: number;
  readonly title: string;
  readonly path: string;
}

/** The keys of a mapping in lower case: to Hugo `linkTitle` and `linktitle` are one. */
export function keysOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}

/**
 * The tree of a Hugo site: sections and pages by weight, then the newest first, then by link title,
 * then by path (gohugo.io, Pages, default sort order); those without a weight come last. Folders
 * below the first level that have no `_index.md` are no sections: their pages stand in the section
 * above. What is a draft, headless, or kept from lists by itself or its theme (`build.list`,
 * `toc_hide`, `bookHidden`) is not in the tree.
 */
export function hugoTree(pages: readonly ReadPage[], base: string): Drawing {
  const top = folderAt(foldersOf(pages), base);
  const home = top.pages.find(isSectionPage);
  const first: NavigationItem[] =
    home && isListed(home) ? [{ kind: 'page', page: linkOf(home), children: [] }] : [];
  return finished([...first, ...inOrder(rowsOf(top, true))]);
}

function rowsOf(folder: Folder, isTop = false): Row[] {
  const pages = folder.pages.filter((page) => !isSectionPage(page) && isListed(page));
  return [
    ...pages.map((page) => rowOf(page, [])),
    ...folder.folders.flatMap((each) => sectionRows(each, isTop)),
  ];
}

/** A section's row; the rows of what is in it where the folder is none. */
function sectionRows(folder: Folder, isTop: boolean): Row[] {
  const page = folder.pages.find(isSectionPage);
  if (page) return isListed(page) ? [rowOf(page, inOrder(rowsOf(folder)))] : [];
  const rows = rowsOf(folder);
  const [only] = rows;
  // A folder that is one page.
  const isBundle =
    rows.length === 1 && folder.pages.length === 1 && stem(only?.path ?? '') === 'index';
  if (!isTop || isBundle || rows.length === 0) return rows;
  const title = readableName(folder.name);
  const item: NavigationItem = { kind: 'group', title, folded: true, children: inOrder(rows) };
  return [{ item, weight: 0, date: -Infinity, title, path: folder.path }];
}

function rowOf(page: ReadPage, children: readonly NavigationItem[]): Row {
  const { weight, date } = keysOf(page.data);
  const ref = linkOf(page);
  return {
    item: { kind: 'page', page: ref, children },
    weight: positionOf(weight) ?? 0,
    date: timeOf(date),
    title: ref.title,
    path: page.path,
  };
}

function linkOf(page: ReadPage): { path: string; title: string } {
  const ref = refOf(page);
  return { ...ref, title: textOf(keysOf(page.data)['linktitle']) ?? ref.title };
}

function timeOf(value: unknown): number {
  const time = value instanceof Date ? value.getTime() : Date.parse(textOf(value) ?? '');
  return Number.isNaN(time) ? -Infinity : time;
}

function isSectionPage({ path }: ReadPage): boolean {
  return /(?:^|\/)_index\.[^/]*$/.test(path);
}

function isListed({ data }: ReadPage): boolean {
  const keys = keysOf(data);
  const build = isRecord(keys['build']) ? keys['build'] : keys['_build'];
  const list = isRecord(build) ? build['list'] : undefined;
  const hidden = ['draft', 'headless', 'toc_hide', 'bookhidden'];
  return list !== 'never' && list !== false && !hidden.some((key) => keys[key] === true);
}

const collator = new Intl.Collator('en');

function inOrder(rows: readonly Row[]): NavigationItem[] {
  // No weight is 0, and goes behind all others.
  const rank = ({ weight }: Row): number => (weight === 0 ? Infinity : weight);
  return [...rows]
    .sort(
      (a, b) =>
        compare(rank(a), rank(b)) ||
        compare(b.date, a.date) ||
        collator.compare(a.title, b.title) ||
        (a.path < b.path ? -1 : 1),
    )
    .map(({ item }) => item);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
