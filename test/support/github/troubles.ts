import type { Answer } from './answers';

/** What happens to a question instead of an answer. */
export type Trouble =
  /** This answer, and nothing is done. */
  | Answer
  /** The connection ends before anything is done. */
  | 'hangUp'
  /** What was asked for is done, and then the connection ends before the answer. */
  | 'lostAnswer'
  /** What was asked for is done, and the answer ends in the middle. */
  | 'cutShort'
  /** The connection ends in the middle of an archive. */
  | 'halfArchive'
  /** Nothing happens until the promise is fulfilled; then it goes on as if nothing had been. */
  | { readonly until: Promise<void> };

/** Which questions a trouble is for: an operation's id in GitHub's description, or one of these. */
export type Route = `${string}/${string}` | 'graphql' | 'git' | 'any';

interface Waiting {
  readonly route: Route;
  readonly trouble: Trouble;
  left: number;
}

/** Troubles that wait for the questions that they are for. */
export class Troubles {
  private waiting: Waiting[] = [];

  /** For the next questions to the API or the archives, one each. */
  push(...troubles: readonly Trouble[]): void {
    for (const trouble of troubles) this.add('any', trouble);
  }

  /** @param times how many questions it is for; `Infinity` until `clear` */
  add(route: Route, trouble: Trouble, times = 1): void {
    this.waiting.push({ route, trouble, left: times });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The trouble for a question, which is one less from then on. */
  take(route: Route, isArchive: boolean): Trouble | undefined {
    const found = this.waiting.find(
      ({ route: wanted, trouble }) =>
        (wanted === route || (wanted === 'any' && route !== 'git')) &&
        (trouble !== 'halfArchive' || isArchive),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.waiting = this.waiting.filter((one) => one !== found);
    return found.trouble;
  }
}
