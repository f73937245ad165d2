import { leadsToWeb } from '../elsewhere';
import { isRecord, textOf } from '../frontMatter';
import type { NavigationItem, Problem } from '../model';
import type { ReadPage } from '../page';
import { readableName } from './fileNames';
import { foldersOf, type Folder } from './folders';
import { configProblem, type OpenSettings } from './settingsFiles';
import { finished, pageItem, refOf, type Drawing } from './tree';

/** A row of MkDocs' `nav`. */
type Row =
  | { readonly kind: 'file'; readonly title: string | undefined; readonly path: string }
  | { readonly kind: 'link'; readonly title: string; readonly href: string }
  | { readonly kind: 'section'; readonly title: string; readonly rows: readonly Row[] };

/** The `nav` of `mkdocs.yml`. */
export interface Nav {
  /** Undefined where there is none. */
  readonly rows: readonly Row[] | undefined;
  readonly settings: OpenSettings;
  /** The folder of the pages; empty for the handbook's own. */
  readonly folder: string;
  /** Whether a section's index stands for the section (Material for MkDocs, `navigation.indexes`). */
  readonly indexes: boolean;
}

/** Deeper sections than this are left out. */
const maxDepth = 50;

export function readNav(settings: OpenSettings, folder: string): Nav {
  const { nav, theme } = settings.data;
  const features = isRecord(theme) ? theme['features'] : undefined;
  const indexes = Array.isArray(features) && features.includes('navigation.indexes');
  const rows =
    Array.isArray(nav) || isRecord(nav)
      ? rowsOf(nav, folder === '' ? '' : `${folder}/`, 0)
      : undefined;
  return { rows, settings, folder, indexes };
}

function rowsOf(value: unknown, base: string, depth: number): Row[] {
  if (depth > maxDepth) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry) => {
    if (isRecord(entry)) {
      return Object.entries(entry).flatMap(([title, target]) => rowOf(title, target, base, depth));
    }
    return rowOf(undefined, entry, base, depth);
  });
}

function rowOf(title: string | undefined, target: unknown, base: string, depth: number): Row[] {
  if (Array.isArray(target) || isRecord(target)) {
    return [{ kind: 'section', title: title ?? '', rows: rowsOf(target, base, depth + 1) }];
  }
  const text = textOf(target)?.trim();
  if (text === undefined) return [];
  if (leadsToWeb(text) || text.startsWith('/')) {
    return [{ kind: 'link', title: title ?? text, href: text }];
  }
  return [{ kind: 'file', title, path: base + text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') }];
}

/** What the `nav` calls each file. */
export function navTitles(rows: readonly Row[] = []): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const visit = (row: Row): void => {
    if (row.kind === 'section') row.rows.forEach(visit);
    else if (row.kind === 'file' && row.title !== undefined && !titles.has(row.path)) {
      titles.set(row.path, row.title);
    }
  };
  rows.forEach(visit);
  return titles;
}

/**
 * The tree of the `nav`; without one, of the folders: a folder's index, its other pages, its folders,
 * each by name. A file that is not there is reported; then the pages that the `nav` does not name
 * stand at the end, as they may be the ones meant. Otherwise they have no place in the tree.
 */
export function mkDocsTree(
  nav: Nav,
  pages: readonly ReadPage[],
  isIndex: (path: string) => boolean,
): Drawing {
  const { path, data, text } = nav.settings;
  const byFolder = new Map(allFolders(foldersOf(pages)).map((folder) => [folder.path, folder]));
  if (!nav.rows) {
    const problem =
      data['nav'] === undefined || data['nav'] === null
        ? []
        : [configProblem(path, 0, 'nav is no list of pages')];
    const top = byFolder.get(nav.folder);
    return finished(top ? folderItems(top, isIndex) : [], problem);
  }
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const problems: Problem[] = [];
  const named = new Set<string>();
  const itemsOf = (row: Row): NavigationItem[] => {
    if (row.kind === 'link') return leadsToWeb(row.href) ? [row] : [];
    if (row.kind === 'section')
      return [sectionOf(row.title, row.rows.flatMap(itemsOf), nav, isIndex)];
    const page = byPath.get(row.path);
    const folder = byFolder.get(row.path);
    if (page) {
      named.add(page.path);
      const title = row.title ?? refOf(page).title;
      return [{ kind: 'page', page: { path: page.path, title }, children: [] }];
    }
    if (folder) {
      for (const each of allFolders(folder))
        for (const inside of each.pages) named.add(inside.path);
      return [folderItem(folder, row.title, isIndex)];
    }
    const line = lineOf(text, row.path.slice(nav.folder.length));
    problems.push(configProblem(path, line, `nav names a page that is not there: ${row.path}`));
    return [];
  };
  const items = nav.rows.flatMap(itemsOf);
  const rest = problems.length === 0 ? [] : pages.filter((page) => !named.has(page.path));
  return finished([...items, ...rest.map(pageItem)], problems);
}

function sectionOf(
  title: string,
  children: readonly NavigationItem[],
  { indexes }: Nav,
  isIndex: (path: string) => boolean,
): NavigationItem {
  const index = indexes
    ? children.find((each) => each.kind === 'page' && isIndex(each.page.path))
    : undefined;
  if (index?.kind !== 'page') return { kind: 'group', title, folded: true, children };
  const others = children.filter((each) => each !== index);
  return { kind: 'page', page: { path: index.page.path, title }, children: others };
}

/** The first line that names a file. */
function lineOf(text: string, name: string): number {
  const at = text.indexOf(name.replace(/^\//, ''));
  return at < 0 ? 0 : text.slice(0, at).split('\n').length - 1;
}

function allFolders(folder: Folder): Folder[] {
  return [folder, ...folder.folders.flatMap(allFolders)];
}

function folderItems(folder: Folder, isIndex: (path: string) => boolean): NavigationItem[] {
  const index = folder.pages.filter(({ path }) => isIndex(path));
  const others = folder.pages.filter(({ path }) => !isIndex(path));
  return [
    ...[...index, ...others].map(pageItem),
    ...folder.folders.map((each) => folderItem(each, undefined, isIndex)),
  ];
}

function folderItem(
  folder: Folder,
  title: string | undefined,
  isIndex: (path: string) => boolean,
): NavigationItem {
  const children = folderItems(folder, isIndex);
  return { kind: 'group', title: title ?? readableName(folder.name), folded: true, children };
}
