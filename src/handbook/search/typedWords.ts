import type { Span } from './context';
import type { Vocabulary } from './vocabulary';
import type { WordSink } from './words';

/** What words of the pages count as the typed ones. */
export interface TypedTerms {
  /** For each typed word the words of the pages that count as it, with how like they are. */
  readonly terms: readonly ReadonlyMap<number, number>[];
  /** For each typed word how much it tells; all together 1. */
  readonly weights: readonly number[];
  /** Words of the pages that stand between others as if they were not there. */
  readonly fillers: ReadonlySet<number>;
}

/** A line of a text that was read. */
export interface LinePlace {
  /** Counted from the first line read. */
  readonly line: number;
  /** Where it starts; -1 where no line holds a typed word. */
  readonly start: number;
  /** The typed words in it. */
  readonly spans: readonly Span[];
  /** How much of what was typed is in it. */
  readonly value: number;
}

/** The state behind a word, for an identifier that is known as one word after its parts were. */
interface Behind {
  readonly start: number;
  readonly runs: readonly number[];
  readonly count: number;
  readonly matched: number;
}

/** An identifier of more parts is not put together again. */
const mostParts = 8;
/** What words next to each other, in their order, add to a line. */
const nextToEachOther = 0.5;

/** Finds in a text the words that were typed: which stand together, and the line that has most. */
export class TypedWords implements WordSink {
  /** Lines read. */
  lines = 0;
  /** Words read that were typed. */
  matched = 0;
  /** How like they were to what was typed, all together. */
  private likenesses = 0;
  /** Words read. */
  private count = 0;
  /** For each typed word how many typed ones, in their order, end with it at the last word read. */
  private runs: readonly number[];
  private longest = 0;
  private startsText = false;
  private history: Behind[] = [];
  private readonly none: readonly number[];
  private lineStart = -1;
  private spans: Span[] = [];
  private has = 0;
  private value = 0;
  private best: LinePlace = { line: 0, start: -1, spans: [], value: 0 };

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly typed: TypedTerms,
  ) {
    this.none = typed.terms.map(() => 0);
    this.runs = this.none;
  }

  /** Whether all that was typed stands there, word by word. */
  get complete(): boolean {
    return this.longest === this.none.length;
  }

  /** Whether that is all, and whether the text begins with it; only where it is `complete`. */
  get same(): boolean {
    return this.complete && this.count === this.longest;
  }

  /** Whether it is several words, all typed, and all to the letter; only where it is `complete`. */
  get exact(): boolean {
    const { fillers } = this.typed;
    return this.same && this.longest > 1 && fillers.size === 0 && this.likeness === 1;
  }

  get begins(): boolean {
    return this.startsText;
  }

  /** How much of what was typed stands together: 0 for single words, 1 for all. */
  get together(): number {
    const { length } = this.none;
    return length < 2 ? 0 : Math.max(0, this.longest - 1) / (length - 1);
  }

  /** How like the words found are to those typed, from 0 to 1. */
  get likeness(): number {
    return this.matched === 0 ? 0 : this.likenesses / this.matched;
  }

  /** The line that has most of what was typed, the first one of several. */
  get place(): LinePlace {
    this.endLine();
    return this.best;
  }

  line(start: number): void {
    this.endLine();
    this.lines++;
    this.lineStart = start;
  }

  word(
    units: Uint16Array,
    from: number,
    length: number,
    hash: number,
    start: number,
    end: number,
    whole: boolean,
  ): void {
    const term = this.vocabulary.find(units, from, length, hash);
    if (this.typed.fillers.has(term)) return;
    if (whole) {
      const index = this.history.findIndex((each) => each.start === start);
      const behind = this.history[index];
      if (!behind || !this.counts(term)) return;
      // Where its parts are what was typed, they stay.
      if (this.matched - behind.matched === this.history.length - index) return;
      // As one word, the identifier stands in the place of its parts.
      ({ runs: this.runs, count: this.count } = behind);
      this.spans = this.spans.filter((span) => span.start < start);
    } else {
      if (this.history.length === mostParts) this.history.shift();
      const { runs, count, matched } = this;
      this.history.push({ start, runs, count, matched });
    }
    this.count++;
    this.take(term, start, end);
  }

  private counts(term: number): boolean {
    return term >= 0 && this.typed.terms.some((terms) => terms.has(term));
  }

  private take(term: number, start: number, end: number): void {
    if (!this.counts(term)) {
      this.runs = this.none;
      return;
    }
    const { terms, weights } = this.typed;
    let likeness = 0;
    const { runs: before } = this;
    this.runs = terms.map((each, index) => {
      const like = each.get(term) ?? 0;
      if (like === 0) return 0;
      likeness = Math.max(likeness, like);
      const bit = 1 << index;
      if ((this.has & bit) === 0) this.value += like * (weights[index] ?? 0);
      this.has |= bit;
      const run = 1 + (index > 0 ? (before[index - 1] ?? 0) : 0);
      if (run > 1) this.value += (nextToEachOther * like) / terms.length;
      if (run > this.longest) {
        this.longest = run;
        this.startsText = run === this.count;
      }
      return run;
    });
    this.matched++;
    this.likenesses += likeness;
    this.spans.push({ start, end });
  }

  private endLine(): void {
    if (this.value > this.best.value) {
      const { value, spans, lineStart } = this;
      this.best = { value, spans, start: lineStart, line: this.lines - 1 };
    }
    this.spans = [];
    this.has = 0;
    this.value = 0;
  }
}
