/** A part of a list: what stands at `from` and behind, before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The smallest part of a list outside of which it holds what the list before holds, in the same order. */
export function changedRange<T>(before: readonly T[], list: readonly T[]): Range {
  if (before === list) return { from: 0, to: 0 };
  const shorter = Math.min(before.length, list.length);
  let from = 0;
  while (from < shorter && before[from] === list[from]) from++;
  const longer = before.length - list.length;
  let to = list.length;
  while (to > from && to + longer > from && before[to + longer - 1] === list[to - 1]) to--;
  return { from, to };
}
