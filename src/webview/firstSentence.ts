/** The first sentence of a text, without the line breaks of its source. */
export function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^.*?[.!?…](?=\s|$)/.exec(line)?.[0] ?? line;
}
