/** How many slips a word of this length is forgiven. */
export function forgiven(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Measures how many slips lie between a typed word and others; keeps its rows between calls. */
export class EditDistance {
  private readonly rows: readonly [Int32Array, Int32Array, Int32Array] = [
    new Int32Array(130),
    new Int32Array(130),
    new Int32Array(130),
  ];

  /**
   * The least number of slips (a letter left out, added or changed, or two neighbours swapped) that
   * make one word of the other; more than `most` is told as `most + 1`. With `open`, of the word's
   * beginning that fits best.
   */
  between(
    typed: Uint16Array,
    words: Uint16Array,
    from: number,
    length: number,
    most: number,
    open: boolean,
  ): number {
    const columns = Math.min(length, typed.length + most);
    if (typed.length - length > most || (!open && length - typed.length > most)) return most + 1;
    let [before, last, row] = this.rows;
    for (let column = 0; column <= columns; column++) last[column] = column;
    for (let index = 1; index <= typed.length; index++) {
      const unit = typed[index - 1];
      let least = index;
      row[0] = index;
      for (let column = 1; column <= columns; column++) {
        const other = words[from + column - 1];
        let slips = Math.min(
          (last[column] ?? 0) + 1,
          (row[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (unit === other ? 0 : 1),
        );
        const swapped =
          index > 1 &&
          column > 1 &&
          unit === words[from + column - 2] &&
          typed[index - 2] === other;
        if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
        row[column] = slips;
        if (slips < least) least = slips;
      }
      if (least > most) return most + 1;
      [before, last, row] = [last, row, before];
    }
    if (!open) return Math.min(last[columns] ?? 0, most + 1);
    let least = most + 1;
    for (let column = 0; column <= columns; column++) least = Math.min(least, last[column] ?? 0);
    return least;
  }
}
