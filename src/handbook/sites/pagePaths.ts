/** Whether a file is Markdown by its name; `.mdx` is Docusaurus' Markdown with components. */
export function isMarkdownPath(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path);
}

/** Whether a file can be a page: Markdown in the folder, and no part of its path starts with `.` or `_`. */
export function isPagePath(path: string): boolean {
  return isMarkdownPath(path) && !/(?:^|\/)[._]/.test(path);
}
