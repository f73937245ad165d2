/**
 * A title as the name of a file, on any system, without an ending.
 * @param otherwise Where the title has no letter and no digit.
 */
export const fileName = (title: string, otherwise: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || otherwise;
