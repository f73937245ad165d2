import { median, type Times } from './measure';

/** A row of the table of results. */
export interface Row {
  readonly work: string;
  readonly figure: string;
  /** The floor or the peer that it is measured beside, in the same run. */
  readonly beside: string;
  /** How often the one goes into the other. */
  readonly ratio: string;
  /** What it must reach; empty where it is there for scale. */
  readonly target: string;
  readonly reached: boolean | undefined;
}

/** What marks a row in the output of a part. */
const mark = 'bench-row| ';

/** Hands a row over to the script that gathers them. */
export function put(row: Row): void {
  process.stdout.write(`${mark}${JSON.stringify(row)}\n`);
}

/** A row that compares with a floor or peer: `figure / beside ≤ most`. */
export function compared(
  work: string,
  figure: Times,
  beside: { readonly name: string; readonly times: Times },
  most?: number,
): Row {
  const ratio = median(figure) / median(beside.times);
  return {
    work,
    figure: duration(figure),
    beside: `${beside.name} ${milliseconds(median(beside.times))}`,
    ratio: times(ratio),
    target: most === undefined ? '' : `≤ ${times(most)}`,
    reached: most === undefined ? undefined : ratio <= most,
  };
}

/** A row with a figure that must stay below a limit, in milliseconds. */
export function limited(work: string, figure: string, value: number, most: number): Row {
  const target = `≤ ${most} ms`;
  return { work, figure, beside: '', ratio: '', target, reached: value <= most };
}

/** The median, and the least. */
export function duration(taken: Times): string {
  return `${milliseconds(median(taken))} (least ${milliseconds(Math.min(...taken))})`;
}

export function milliseconds(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

function times(ratio: number): string {
  const digits = ratio < 1 ? 3 : ratio < 20 ? 2 : 0;
  return `${Number(ratio.toFixed(digits))} ×`;
}
