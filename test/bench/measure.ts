/** How long something took, in milliseconds, each time. */
export type Times = readonly number[];

/** The least number of times that anything is measured. */
export const rounds = 5;

/** In whole windows, where VS Code's own work and the browser's collecting of garbage fall in. */
export const windowRounds = 9;

/**
 * Does each piece of work once a round, one after the other, so that whatever else the machine does
 * falls on all of them alike. A first round, in which code is compiled, is not counted.
 */
export async function alternately<Work extends string>(
  works: Readonly<Record<Work, () => unknown>>,
  times = rounds,
): Promise<Readonly<Record<Work, Times>>> {
  const names = Object.keys(works) as Work[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Work,
    number[]
  >;
  for (let round = 0; round <= times; round++) {
    for (const name of names) {
      const time = await timed(works[name]);
      if (round > 0) taken[name].push(time);
    }
  }
  return taken;
}

/** How long one piece of work takes. What was thrown away before is collected before. */
export async function timed(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const median = (times: Times): number => percentile(times, 50);

export function percentile(times: Times, percent: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const at = Math.ceil((percent / 100) * sorted.length) - 1;
  const upper = sorted[Math.max(at, 0)] ?? NaN;
  const isMiddle = percent === 50 && sorted.length % 2 === 0;
  return isMiddle ? (upper + (sorted[at + 1] ?? upper)) / 2 : upper;
}
