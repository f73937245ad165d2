/**
 * Whether a page still holds a diagram's text, however deep it is indented there. A diagram of a
 * quotation is not found, which costs no more than that it is drawn anew.
 */
export const holdsText = (page: string, diagram: string): boolean =>
  `\n${unindented(page)}\n`.includes(`\n${unindented(diagram).trim()}\n`);

const unindented = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
