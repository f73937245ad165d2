import { siteConfig } from '../config';
import type { Dialect } from '../dialect';
import { isRecord, readFrontMatter, textOf } from '../frontMatter';
import { mdBookIds } from '../headingIds';
import { cleanPath } from '../urls';
import { bookChapters, bookTree } from './chapters';
import { DrawnTree } from './drawnTree';
import { folderOf, folderUrl, readableName, stem, withoutEnding } from './fileNames';
import { firstHeading } from './firstHeading';
import { github, indexPages } from './folder';
import { isPagePath } from './pagePaths';
import { openSettings, type OpenSettings } from './settingsFiles';
import type { Site, SiteFiles, SiteKind } from './site';
import { readSummary } from './summaryOutline';

const mdBook: Dialect = { readFrontMatter, headingIds: mdBookIds };

/** A book in the order of its `SUMMARY.md`: mdBook's, with a `book.toml`, or GitBook's. */
export const summary = {
  isSettings: (path: string) => isBookFile(path) || /(?:^|\/)SUMMARY\.md$/i.test(path),
  open: (files: SiteFiles): Site | undefined => {
    const book = openSettings(files, /^(?:\.\.\/)*book\.toml$/);
    const gitBook = openSettings(files, /^(?:\.\.\/)*\.gitbook\.ya?ml$/);
    const path = summaryPath(files, book, gitBook);
    if (path === undefined) return undefined;
    const base = folderOf(path);
    const chapters = bookChapters(readSummary(files.text(path) ?? ''), path, new Set(files.paths));
    const isIndex = indexPages(files.paths);
    const home = gitBook && pathIn(gitBook, structure(gitBook)['readme']);
    const ending = book ? '.html' : '';
    return {
      settings: {
        config: bookConfig(book),
        problems: [...(book?.problems ?? []), ...(gitBook?.problems ?? [])],
      },
      dialect: book ? mdBook : github,
      isPage: (each) =>
        each !== path && isPagePath(each) && (base === '' || each.startsWith(`${base}/`)),
      shapedBy: isIndex,
      place: (each, front) => ({
        data: front.data,
        url: urlIn(base, each, isIndex(each), ending, home),
        title:
          chapters.titles.get(each) ??
          textOf(front.data['title']) ??
          firstHeading(front.body) ??
          readableName(stem(each)),
      }),
      tree: () => new DrawnTree((pages) => bookTree(chapters, pages)),
    };
  },
} satisfies SiteKind;

function isBookFile(path: string): boolean {
  return /^(?:\.\.\/)*(?:book\.toml|\.gitbook\.ya?ml)$/.test(path);
}

/** The summary of the folder, of the folder that the settings name, or the one that they name. */
function summaryPath(
  { paths }: SiteFiles,
  book: OpenSettings | undefined,
  gitBook: OpenSettings | undefined,
): string | undefined {
  const src = isRecord(book?.data['book']) ? textOf(book.data['book']['src']) : undefined;
  const wanted = [
    ...(gitBook ? [pathIn(gitBook, structure(gitBook)['summary'] ?? 'SUMMARY.md')] : []),
    ...(book ? [`${src ?? 'src'}/SUMMARY.md`] : []),
    'SUMMARY.md',
  ].map((path) =>
    cleanPath(path ?? '')
      .slice(1)
      .toLowerCase(),
  );
  for (const path of wanted) {
    const found = paths.find((each) => each.toLowerCase() === path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function structure({ data }: OpenSettings): Readonly<Record<string, unknown>> {
  return isRecord(data['structure']) ? data['structure'] : {};
}

/** A path that GitBook's settings name: below their `root`, which is the handbook where they stand above it. */
function pathIn({ path, data }: OpenSettings, value: unknown): string | undefined {
  const name = textOf(value);
  const root = path.startsWith('../') ? '' : (textOf(data['root']) ?? '');
  return name === undefined ? undefined : cleanPath(`${root}/${name}`).slice(1);
}

function urlIn(
  base: string,
  path: string,
  isIndex: boolean,
  ending: string,
  home: string | undefined,
): string {
  if (path === home) return '/';
  const inside = base === '' ? path : path.slice(base.length + 1);
  return isIndex ? folderUrl(folderOf(inside)) : `/${withoutEnding(inside)}${ending}`;
}

/** What `book.toml` says of the site (rust-lang.github.io/mdBook, Configuration). */
function bookConfig(settings: OpenSettings | undefined): ReturnType<typeof siteConfig> {
  const table = (value: unknown): Readonly<Record<string, unknown>> =>
    isRecord(value) ? value : {};
  const book = table(settings?.data['book']);
  const html = table(table(settings?.data['output'])['html']);
  const site = siteConfig({
    title: book['title'],
    baseurl: html['site-url'],
    repository: html['git-repository-url'],
  });
  return { ...site, values: {} };
}
