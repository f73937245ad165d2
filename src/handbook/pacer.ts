/** How a long piece of work leaves the thread to others now and then. */
export interface PaceOptions {
  /** Awaited between slices of work; resolves when the work may go on. */
  readonly pause?: () => Promise<void>;
  /** A clock in milliseconds; without one every slice is followed by a pause. */
  readonly now?: () => number;
  /** Ends the work: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Milliseconds of work after which others get their turn. */
const slice = 10;

/** Makes a function to await between pieces of work; it pauses when a slice of time is used up. */
export function pacer({ pause, now, signal }: PaceOptions): () => Promise<void> {
  let since = now?.() ?? 0;
  // Asked once for every page: a promise for each answer would take longer than to ask.
  const goOn = Promise.resolve();
  const stop = async (): Promise<void> => {
    await pause?.();
    signal?.throwIfAborted();
    since = now?.() ?? 0;
  };
  return () => {
    signal?.throwIfAborted();
    return !pause || (now && now() - since < slice) ? goOn : stop();
  };
}
