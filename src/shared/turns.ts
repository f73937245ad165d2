/** Does one thing at a time: each waits until the one before has ended, well or not. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** @returns what the work gives, or fails with */
  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Ends when all that has been given so far has; never fails. */
  async settled(): Promise<void> {
    await this.last;
  }
}
