import { decode } from '../liquid';
import type { NavigationItem, Problem } from '../model';
import type { ReadPage } from '../page';
import { leadsToWeb } from '../elsewhere';
import { cleanPath } from '../urls';
import { folderOf } from './fileNames';
import { configProblem } from './settingsFiles';
import type { SummaryEntry, SummaryOutline } from './summaryOutline';
import { finished, pageItem, type Drawing } from './tree';

/** A row of a book's outline, whether or not its file is there. */
interface Chapter {
  readonly title: string;
  readonly line: number;
  /** The file that it names. */
  readonly path?: string;
  /** The web address that it leads to. */
  readonly href?: string;
  readonly children: readonly Chapter[];
}

/** What a `SUMMARY.md` says of its book. */
export interface BookChapters {
  readonly chapters: readonly Chapter[];
  /** What it calls each file, at the first place that names it. */
  readonly titles: ReadonlyMap<string, string>;
  /** Of the file itself. */
  readonly problems: readonly Problem[];
  readonly path: string;
}

/** @param path of the `SUMMARY.md`, against whose folder the files in it are named, else against the top */
export function bookChapters(
  { entries, strayLines }: SummaryOutline,
  path: string,
  paths: ReadonlySet<string>,
): BookChapters {
  const titles = new Map<string, string>();
  const chapterOf = ({ title, href, line, children }: SummaryEntry): Chapter => {
    const target = href === undefined ? {} : targetOf(href, folderOf(path), paths);
    // An anchor's title is that of a section.
    const isWhole = target.path !== undefined && !href?.includes('#');
    if (isWhole && !titles.has(target.path)) titles.set(target.path, title);
    return { title, line, ...target, children: children.map(chapterOf) };
  };
  const chapters = entries.map(chapterOf);
  const problems = strayLines.map((line) =>
    configProblem(path, line, 'These lines are indented so far that they are no chapters'),
  );
  return { chapters, titles, problems, path };
}

function targetOf(
  href: string,
  folder: string,
  paths: ReadonlySet<string>,
): Pick<Chapter, 'path' | 'href'> {
  if (leadsToWeb(href)) return { href };
  const file = decode(href.replace(/[?#].*$/s, ''));
  if (file === '') return {};
  const below = within(folder, file);
  const top = within('', file);
  const isFolder = /(?:^|\/)\.{0,2}$/.test(file);
  const found = [below, top].flatMap((each) =>
    isFolder ? [within(each, 'README.md'), within(each, 'index.md')] : [each],
  );
  return { path: found.find((each) => paths.has(each)) ?? below };
}

/** A path below a folder; `..` ends at the top. */
function within(folder: string, relative: string): string {
  const parts = relative.startsWith('/') ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return cleanPath(parts.join('/')).replace(/^\/|\/$/g, '');
}

/**
 * The tree of a book. A file that is not there is reported and leaves a row without a page; a draft
 * is one too. Where something is wrong with the summary, the pages that it does not name stand at
 * the end, as they may be the ones meant; otherwise they have no place in the book.
 */
export function bookTree(book: BookChapters, pages: readonly ReadPage[]): Drawing {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const problems = [...book.problems];
  const named = new Set<string>();
  const itemOf = ({ title, line, path, href, children }: Chapter): NavigationItem => {
    const page = path === undefined ? undefined : byPath.get(path);
    if (page) named.add(page.path);
    else if (path !== undefined) {
      problems.push(configProblem(book.path, line, `There is no page ${path}`));
    }
    const below = children.map(itemOf);
    if (page)
      return {
        kind: 'page',
        page: { path: page.path, title: title || page.path },
        children: below,
      };
    const link: NavigationItem[] = href === undefined ? [] : [{ kind: 'link', title, href }];
    const [only] = link;
    return only && below.length === 0
      ? only
      : { kind: 'group', title, folded: true, children: [...link, ...below] };
  };
  const items = book.chapters.map(itemOf);
  const rest = problems.length === 0 ? [] : pages.filter(({ path }) => !named.has(path));
  return finished([...items, ...rest.map(pageItem)], problems);
}
