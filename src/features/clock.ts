/** Time as what plans for it sees it; milliseconds. */
export interface Clock {
  now(): number;
  /** Runs something once, later. */
  later(run: () => void, after: number): { dispose(): void };
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  later: (run, after) => {
    const timer = setTimeout(run, after);
    return { dispose: () => clearTimeout(timer) };
  },
};
