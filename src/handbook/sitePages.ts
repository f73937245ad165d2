import type { Defaults, SiteSettings } from './config';
import { matchesGlob, pathAndFolders } from './globs';

/** What Jekyll leaves out of every site, beside the site's own `exclude`. */
const alwaysExcluded = [
  'node_modules/',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];

/**
 * Says of a file's path whether it is a page of the site: Markdown, not in a folder or file whose name starts with
 * `_`, `.` or `#` (unless `include` names it), and not excluded (Jekyll's `EntryFilter`).
 */
export function sitePageFilter(settings: SiteSettings): (path: string) => boolean {
  const exclude = [...alwaysExcluded, ...settings.exclude];
  const isOpen = (entry: string): boolean => {
    if (settings.include.some((pattern) => names(pattern, entry))) return true;
    const name = entry.slice(entry.lastIndexOf('/') + 1);
    if (/^[_.#]|~$/.test(name)) return false;
    return !exclude.some((pattern) => names(pattern, entry));
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
    if (!/\.(md|markdown|mkd|mkdn|mkdown)$/i.test(path)) return false;
    const slash = path.lastIndexOf('/');
    return isOpen(path) && (slash < 0 || isOpenFolder(path.slice(0, slash)));
  };
}

function names(pattern: string, entry: string): boolean {
  const bare = pattern.replace(/^\//, '');
  if (bare === '') return false;
  return matchesGlob(bare, entry) || `${entry}/`.startsWith(bare);
}

/**
 * A page's front matter over the site's defaults. Of two scopes that both say something, the longer
 * path goes first, then the one with a type, then the later (Jekyll's `FrontmatterDefaults`).
 */
export function withDefaults(
  path: string,
  data: Readonly<Record<string, unknown>>,
  settings: SiteSettings,
): Readonly<Record<string, unknown>> {
  const applying = settings.defaults.filter((scope) => applies(scope, path));
  if (applying.length === 0) return data;
  const rank = (scope: Defaults): number =>
    scope.path.length * 2 + (scope.type === undefined ? 0 : 1);
  applying.sort((a, b) => rank(a) - rank(b));
  return Object.assign({}, ...applying.map((scope) => scope.values), data) as Record<
    string,
    unknown
  >;
}

function applies(scope: Defaults, path: string): boolean {
  if (scope.type !== undefined && scope.type !== 'pages' && scope.type !== 'page') return false;
  if (scope.path === '') return true;
  return pathAndFolders(path).some((entry) => matchesGlob(scope.path, entry));
}
