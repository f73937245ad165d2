const mostLines = 16;
const mostCharacters = 900;

/**
 * The beginning of an issue's text, as much as a tooltip shows: whole lines, of a very long one as much
 * as there is room for. Comments of templates, which GitHub does not show, are left out.
 */
export function beginning(markdown: string): { readonly text: string; readonly isCut: boolean } {
  const whole = withoutComments(markdown).trim();
  const lines = whole.split(/\r\n|\n|\r/);
  let kept = '';
  for (const line of lines.slice(0, mostLines)) {
    if (kept.length + line.length > mostCharacters) break;
    kept += `${line}\n`;
  }
  if (kept.trim() === '') kept = whole.slice(0, mostCharacters).replace(/\p{Cs}$/u, '');
  const text = kept.trim();
  return { text, isCut: text.length < whole.length };
}

/** Also without one that does not end. */
function withoutComments(text: string): string {
  const [first = '', ...parts] = text.split('<!--');
  return parts.reduce((kept, part) => {
    const end = part.indexOf('-->');
    return end < 0 ? kept : kept + part.slice(end + '-->'.length);
  }, first);
}
