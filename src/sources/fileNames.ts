/** Which files a handbook is read from, by their names. Knows no editor. */

const isPage = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** Whether a file, by its path, is one that a handbook is read from. */
export function isHandbookFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path === '_config.yml' || (isPage(name) && !isLeftOut(name));
}

/** What Jekyll leaves out: names that start with `.`, `_`, `#` or `~`, `node_modules`, `vendor`. */
export function isLeftOut(name: string): boolean {
  return /^[._#~]/.test(name) || name === 'node_modules' || name === 'vendor';
}
