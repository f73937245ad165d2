/** A file's or folder's name without the folders above it. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file's name without folders and without its ending. */
export function stem(path: string): string {
  return withoutEnding(lastPart(path));
}

/** A file's path without its ending. */
export function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

/** The address of a folder of the site: `/`, `/guide/`. */
export function folderUrl(folder: string): string {
  return folder === '' ? '/' : `/${folder}/`;
}

/** The folder that a file or folder stands in; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * A name as a title: `-` and `_` are spaces, and it starts with a capital where it has none. (As
 * MkDocs does for pages and folders without a title: `dirname_to_title` in its source.)
 */
export function readableName(name: string): string {
  const text = name.replace(/[-_]/g, ' ').trim();
  if (text === '') return name;
  return text === text.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
