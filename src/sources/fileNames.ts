/** Which files a handbook is read from, by their names. Knows no editor. */

const isPage = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** Whether a file, by its path, is one that a handbook is read from. */
export function isHandbookFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path === '_config.yml' || (isPage(name) && !isLeftOut(name));
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
