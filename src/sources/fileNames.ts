/** Which files a handbook is read from, by their names. Knows no editor. */

const isPage = (name: string): boolean => /\.(?:md|mdx|markdown)$/i.test(name);

/**
 * Whether a file, by its name, holds the settings of a site whose pages stand beside or below it:
 * MkDocs', mdBook's, GitBook's, Docusaurus' or Hugo's. (Jekyll's `_config.yml` stands with its pages.)
 */
export function isSiteFile(name: string): boolean {
  return /^(?:mkdocs\.ya?ml|book\.toml|\.gitbook\.ya?ml|docusaurus\.config\.[cm]?[jt]s|(?:hugo|config)\.(?:toml|ya?ml|json))$/.test(
    name,
  );
}

/**
 * Whether a file, by its path, is one that a handbook is read from: a page, or settings, which may
 * stand beside or above the handbook (`../mkdocs.yml`).
 */
export function isHandbookFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // First of all, as nearly all files are pages.
  if (isPage(name)) return !isLeftOut(name);
  if (path === '_config.yml' || /^_category_\.(?:json|ya?ml)$/.test(name)) return true;
  return isSiteFile(path.replace(/^(?:\.\.\/)+/, ''));
}

/**
 * Whether a file or folder, by its name, is never part of a site. Other folders with `_` may hold a
 * collection: which do, the model knows.
 */
export function isLeftOut(name: string): boolean {
  return /^[.#~]/.test(name) || ['_site', 'node_modules', 'vendor'].includes(name);
}

/** Whether a file is one of a handbook, by its whole path inside the handbook's folder. */
export function isInHandbook(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return isHandbookFile(path) && !folders.some(isLeftOut);
}
