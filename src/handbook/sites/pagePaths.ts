import { folderOf } from './fileNames';

/** Whether a file is Markdown by its name. */
export function isMarkdownPath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Whether a file can be a page: Markdown in the folder, and no part of its path starts with `.` or `_`. */
export function isPagePath(path: string): boolean {
  return isMarkdownPath(path) && !/(?:^|\/)[._]/.test(path);
}

/**
 * The folder of a site's pages with a `/`, where its settings stand in the handbook itself and such a
 * folder stands beside them; empty where the settings stand outside, or there is none.
 */
export function pagesBelow(
  paths: readonly string[],
  settings: string | undefined,
  name: string,
): string {
  if (settings === undefined || settings.startsWith('../')) return '';
  const above = folderOf(settings.replace(/(?:^|\/)config\/_default\/[^/]*$/, '/.'));
  const folder = above === '' ? `${name}/` : `${above}/${name}/`;
  return paths.some((path) => path.startsWith(folder)) ? folder : '';
}
