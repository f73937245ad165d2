/**
 * Where somebody begins to write in a new draft: at the end of its title where it has one, else before
 * the first line of its text that is no note.
 * @returns an index into the text
 */
export function draftCursor(text: string): number {
  const title = /^title: ".*(?="$)/m.exec(text);
  if (title) return title.index + title[0].length;
  const below = /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0;
  const line = text.slice(below).search(/^(?!<!--)\S/m);
  return line < 0 ? text.length : below + line;
}
