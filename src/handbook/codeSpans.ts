/**
 * A text without its code spans (CommonMark, "Code spans"): a run of backticks up to the next run of
 * the same length. Takes time in proportion to the text's length.
 */
export function withoutCode(text: string): string {
  if (!text.includes('`')) return text;
  const runs = [...text.matchAll(/\\[^]|`+/g)].filter(([run]) => run.startsWith('`'));
  /** Of each run, the index of the next one of its length. */
  const next = new Map<number, number>();
  const later = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.[0].length ?? 0;
    const closing = later.get(length);
    if (closing !== undefined) next.set(index, closing);
    later.set(length, index);
  }
  let kept = '';
  let from = 0;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    const closing = next.get(index);
    if (!run || closing === undefined) continue;
    kept += `${text.slice(from, run.index)} `;
    const end = runs[closing];
    from = end ? end.index + end[0].length : text.length;
    index = closing;
  }
  return kept + text.slice(from);
}
