import { GitHubError } from './errors';
import { failureOf, mayHaveBeenDone } from './failures';
import type { Session } from './polite';

/**
 * Asks GitHub, and waits for the session's patience at most.
 * @param ask is given what ends the request
 * @throws {GitHubError}, or the signal's reason when that ended it, at once
 */
export async function asking<T>(
  { patience }: Pick<Session, 'patience'>,
  signal: AbortSignal,
  ask: (ended: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const late = AbortSignal.timeout(patience);
  try {
    return await endedBy(AbortSignal.any([signal, late]), ask);
  } catch (error) {
    signal.throwIfAborted();
    throw new GitHubError(late.aborted ? { kind: 'slow' } : failureOf(error), { cause: error });
  }
}

/**
 * Lets GitHub do something, as `asking` does.
 * @throws {GitHubError} `uncertain` where it is not known whether it was done
 */
export async function doing<T>(
  session: Pick<Session, 'patience'>,
  signal: AbortSignal,
  act: (ended: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await asking(session, signal, act);
  } catch (error) {
    const isUncertain = error instanceof GitHubError && mayHaveBeenDone(error.failure, error);
    throw isUncertain ? new GitHubError({ kind: 'uncertain' }, { cause: error }) : error;
  }
}

/** Does not wait until whoever has a request in hand notices: it may stand in a queue. */
async function endedBy<T>(ended: AbortSignal, ask: (ended: AbortSignal) => Promise<T>): Promise<T> {
  const listening = new AbortController();
  const ending = new Promise<never>((_, reject) => {
    ended.addEventListener('abort', () => reject(ended.reason as Error), {
      signal: listening.signal,
    });
  });
  try {
    return await Promise.race([ask(ended), ending]);
  } finally {
    listening.abort();
  }
}
