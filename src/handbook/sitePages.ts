import type { SiteSettings } from './config';
import type { Document } from './documents';
import { matchesGlob, pathAndFolders } from './globs';

/** What Jekyll leaves out of every site, beside the site's own `exclude`. */
const alwaysExcluded = [
  'node_modules/',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];

const isMarkdown = (path: string): boolean => /\.(md|markdown|mkd|mkdn|mkdown)$/i.test(path);

/** Names that Jekyll takes no pages from. */
const hidden = /^[_.#~]|~$/;

/**
 * Says of a file's path whether it is a page of the site: Markdown, not in a folder or file whose name starts with
 * `_`, `.` or `#` (unless `include` names it), and not excluded (Jekyll's `EntryFilter`).
 */
export function sitePageFilter(settings: SiteSettings): (path: string) => boolean {
  const isIncluded = namedBy(settings.include);
  const isExcluded = namedBy([...alwaysExcluded, ...settings.exclude]);
  const isOpen = (entry: string): boolean => {
    if (isIncluded(entry)) return true;
    const name = entry.slice(entry.lastIndexOf('/') + 1);
    if (hidden.test(name)) return false;
    return !isExcluded(entry);
  };
  const folders = new Map<string, boolean>();
  const isOpenFolder = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const open = pathAndFolders(folder).every(isOpen);
    folders.set(folder, open);
    return open;
  };
  return (path) => {
    if (!isMarkdown(path)) return false;
    const slash = path.lastIndexOf('/');
    return isOpen(path) && (slash < 0 || isOpenFolder(path.slice(0, slash)));
  };
}

/**
 * Says of a file in a collection's folder whether it is a page of the site. Of the folders inside,
 * only the names of the first and of the file itself count.
 */
export function documentFilter(settings: SiteSettings): (document: Document) => boolean {
  const isIncluded = namedBy(settings.include);
  const isExcluded = namedBy(settings.exclude);
  return ({ collection, path, inside }) => {
    if (!collection.output || !isMarkdown(path)) return false;
    const name = inside.slice(inside.lastIndexOf('/') + 1);
    if (isIncluded(inside) || isIncluded(name)) return true;
    if (hidden.test(inside) || hidden.test(name)) return false;
    return !isExcluded(path);
  };
}

/** A test of paths for those that one of the patterns names: a file, a folder, or by `*` and `?`. */
function namedBy(patterns: readonly string[]): (entry: string) => boolean {
  const bare = patterns.map((pattern) => pattern.replace(/^\//, '')).filter((each) => each !== '');
  if (bare.length === 0) return () => false;
  const globs = bare.filter((pattern) => /[*?]/.test(pattern));
  const folders = new Set(
    bare.filter((each) => each.endsWith('/')).map((each) => each.slice(0, -1)),
  );
  const byFirst = new Map<string | undefined, string[]>();
  for (const each of bare) byFirst.set(each[0], [...(byFirst.get(each[0]) ?? []), each]);
  return (entry) =>
    folders.has(entry) ||
    byFirst.get(entry[0])?.some((pattern) => entry.startsWith(pattern)) === true ||
    globs.some((pattern) => matchesGlob(pattern, entry));
}
