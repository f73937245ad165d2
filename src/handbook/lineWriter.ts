/** Collects pieces of a text and other words, and knows on which of the text's lines each line starts. */
export class LineWriter {
  private readonly parts: string[] = [];
  private readonly from: number[] = [];
  /** Whether nothing stands on the last line yet. */
  private isFresh = true;

  /** @param starts offsets at which the source's lines start */
  private constructor(private readonly starts: readonly number[]) {}

  static of(source: string): LineWriter {
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    return new LineWriter(starts);
  }

  /** An empty one for the same source. */
  another(): LineWriter {
    return new LineWriter(this.starts);
  }

  get text(): string {
    return this.parts.join('');
  }

  /** The source's line, from 0, of each line of `text`. */
  get lines(): readonly number[] {
    return this.from.length === 0 ? [0] : this.from;
  }

  /** Adds a piece of the source that stands there at an offset. */
  source(text: string, at: number): void {
    this.add(text, at, 1);
  }

  /** Adds a text that stands for what the source has at an offset. */
  insert(text: string, at: number): void {
    this.add(text, at, 0);
  }

  private add(text: string, at: number, step: 0 | 1): void {
    if (text === '') return;
    this.parts.push(text);
    let line = this.lineAt(at);
    if (this.isFresh) this.from[Math.max(0, this.from.length - 1)] = line;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      line += step;
      this.from.push(line);
    }
    this.isFresh = text.endsWith('\n');
  }

  private lineAt(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
