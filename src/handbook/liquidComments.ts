/** The text with Liquid's comments (`{% comment %}`) blanked out, line by line. */
export function withoutComments(body: string): string {
  if (!holdsTag(body) || !body.includes('endcomment')) return body;
  let text = '';
  let from = 0;
  let isInside = false;
  for (const { 0: tag, 1: end, index } of body.matchAll(/\{%-?\s*(end)?comment\s*-?%\}/g)) {
    if (isInside === (end === undefined)) continue;
    const part = body.slice(from, index);
    text += (isInside ? part.replace(/[^\r\n]/g, ' ') : part) + ' '.repeat(tag.length);
    from = index + tag.length;
    isInside = !isInside;
  }
  return text + body.slice(from);
}

/**
 * Whether any tag of a comment stands in the text. It goes from one tag's end to the next: a text is searched for
 * a sign that is rare in it, as `%` is, several times faster than for a word.
 */
function holdsTag(body: string): boolean {
  for (let at = body.indexOf('%}'); at >= 0; at = body.indexOf('%}', at + 2)) {
    let end = body[at - 1] === '-' ? at - 1 : at;
    while (/\s/.test(body[end - 1] ?? '')) end--;
    if (body.endsWith('comment', end)) return true;
  }
  return false;
}
