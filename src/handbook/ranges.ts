/** A long list in parts, of which an update makes few anew: the others stay the same objects. */
export type Parts<T> = readonly (readonly T[])[];

/** A part of a list: what stands at `from` and behind, before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One list of several. */
export function joined<T>(parts: Parts<T>): T[] {
  return new Array<T>().concat(...parts);
}

export function wholeRange(parts: Parts<unknown>): Range {
  return { from: 0, to: parts.reduce((sum, part) => sum + part.length, 0) };
}

/** What stands in a range; where this begins or ends outside of the list, what there is of it. */
export function within<T>(parts: Parts<T>, { from, to }: Range): T[] {
  let start = 0;
  const found = parts.map((part) => {
    const inside = part.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += part.length;
    return inside;
  });
  return joined(found);
}

/** The smallest range outside of which a list holds what the list before holds, in the same order. */
export function changedRange<T>(before: Parts<T>, now: Parts<T>): Range {
  const same = changed(before, now, isSameList);
  const known = joined(before.slice(same.from, same.to + before.length - now.length));
  const { from, to } = changed(known, joined(now.slice(same.from, same.to)), Object.is);
  const start = wholeRange(now.slice(0, same.from)).to;
  return { from: start + from, to: start + to };
}

function changed<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T | undefined, b: T | undefined) => boolean,
): Range {
  const shorter = Math.min(before.length, now.length);
  const longer = before.length - now.length;
  let from = 0;
  while (from < shorter && isSame(before[from], now[from])) from++;
  let to = now.length;
  while (to > Math.max(from, from - longer) && isSame(before[to + longer - 1], now[to - 1])) to--;
  return { from, to };
}

function isSameList(a: readonly unknown[] = [], b: readonly unknown[] = []): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}
