/** Does one piece of work after the other; of those that are asked for meanwhile, only the newest. */
export class Latest<T> {
  private readonly waiting: T[] = [];
  private busy = false;

  constructor(private readonly work: (item: T) => Promise<void>) {}

  async ask(item: T): Promise<void> {
    this.waiting.push(item);
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.waiting.length > 0) {
        for (const newest of this.waiting.splice(0).slice(-1)) await this.work(newest);
      }
    } finally {
      this.busy = false;
    }
  }
}
