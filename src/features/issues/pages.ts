import type { Known, Part } from '../../github/work';

/** Asks for a page, from 1; undefined stands for "nothing has changed since the answer with this ETag". */
export type AskForPage<T> = (
  page: number,
  etag: string | undefined,
  signal: AbortSignal,
) => Promise<Known<Part<T>> | undefined>;

/** Pages that are asked for again by `renew`; those behind them come again as one scrolls. */
const mostRenewed = 3;

/** Pages in a row without anything new, after which no more are asked for by themselves. */
const mostBarren = 3;

/** A list that GitHub gives in pages: asked for one after the other, and again with their ETags. */
export class Pages<T> {
  private pages: Known<Part<T>>[] = [];
  private pending: Promise<void> | undefined;
  private isOld = false;
  /** Why the last page could not be had; undefined once it could. */
  failure: unknown;

  /** @param keyOf the same for the same thing, which may come twice when a list grows meanwhile */
  constructor(
    private readonly ask: AskForPage<T>,
    private readonly keyOf: (item: T) => string | number,
  ) {}

  /** All so far, each once, as it came last. */
  get items(): readonly T[] {
    const items = new Map<string | number, T>();
    for (const { value } of this.pages) {
      for (const item of value.items) items.set(this.keyOf(item), item);
    }
    return [...items.values()];
  }

  get isLoaded(): boolean {
    return this.pages.length > 0;
  }

  get hasMore(): boolean {
    return this.pages.at(-1)?.value.hasMore ?? true;
  }

  /** How many pages there are so far. */
  get count(): number {
    return this.pages.length;
  }

  /** Of the whole list, where GitHub says so. */
  get total(): number | undefined {
    return this.pages.at(-1)?.value.total;
  }

  /** Whether the last pages had nothing in them, so that asking on by itself would go on for long. */
  get isBarren(): boolean {
    const last = this.pages.slice(-mostBarren);
    return last.length === mostBarren && last.every(({ value }) => value.items.length === 0);
  }

  /** Has what is known asked for again when it is next wanted. */
  expire(): void {
    this.isOld = this.isLoaded;
  }

  /** Sees to it that the first page is there, and not expired. Never rejected: see `failure`. */
  async load(signal: AbortSignal): Promise<void> {
    if (this.isOld || !this.isLoaded) await this.more(signal);
  }

  /** Adds the next page, or renews those that have expired. Never rejected: see `failure`. */
  more(signal: AbortSignal): Promise<void> {
    return this.once(async () => {
      if (this.isOld) return this.renew(signal);
      if (!this.hasMore) return;
      const answer = await this.ask(this.pages.length + 1, undefined, signal);
      if (answer) this.pages = [...this.pages, answer];
    });
  }

  private async renew(signal: AbortSignal): Promise<void> {
    const kept: Known<Part<T>>[] = [];
    for (const known of this.pages.slice(0, mostRenewed)) {
      const answer = await this.ask(kept.length + 1, known.etag, signal);
      kept.push(answer ?? known);
      if (!(answer ?? known).value.hasMore) break;
    }
    this.pages = kept;
    this.isOld = false;
  }

  /** One question at a time: whoever asks meanwhile gets the same answer. */
  private once(work: () => Promise<void>): Promise<void> {
    this.pending ??= work()
      .then(
        () => (this.failure = undefined),
        (error: unknown) => {
          this.failure = error;
        },
      )
      .finally(() => (this.pending = undefined));
    return this.pending;
  }
}
