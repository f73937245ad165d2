import { type Letters, Unit } from './letters';
import { isBreak, type Markup, nextLine } from './markup';

/** Takes the words of a text, in their order. */
export interface WordSink {
  /**
   * A word, folded: `units` from `from` on, `length` of them, valid during the call only.
   * @param hash of the folded units
   * @param start where it stands in the text
   * @param whole true for an identifier of several words (`nav_order`), told after its parts
   */
  word(
    units: Uint16Array,
    from: number,
    length: number,
    hash: number,
    start: number,
    end: number,
    whole: boolean,
  ): void;
  /** A line of the text begins. */
  line?(start: number): void;
}

const dot = 46;
const space = 32;

/** Longer words are cut: nobody types more. */
const longestWord = 64;
const longestWhole = 128;
const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** The hash of folded units, as `WordSink` is given it (FNV-1a over code units). */
export function hashOf(units: Uint16Array, from: number, length: number): number {
  let hash = seed;
  for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ (units[at] ?? 0), prime);
  return hash;
}

/**
 * Takes texts apart into words: runs of letters and digits, folded. Parts joined by `_`, `-`, `.` or
 * an apostrophe are words each, and one more together, in which only the dots stay (so `k-NN` is
 * found by `knn`, and `2.1` is not 21). Scripts without spaces give pairs of characters: a
 * dictionary (`Intl.Segmenter`) is slower, and can cut a query otherwise than a text.
 */
export class WordReader {
  private readonly units = new Uint16Array(longestWhole + longestWord);
  private length = 0;
  /** Of the part being read. */
  private hash = seed;
  /** Where the part being read starts in `units`, and in the text. */
  private partFrom = 0;
  private partStart = 0;
  private wholeStart = 0;
  private parts = 0;

  constructor(
    private readonly letters: Letters,
    private readonly markup: Markup,
  ) {}

  /** Tells a text's words to the sink; with `marked`, without what Markdown hides. */
  read(text: string, from: number, end: number, sink: WordSink, marked: boolean): void {
    const { letters, markup } = this;
    this.begin();
    if (marked) markup.start(text, from, end);
    let at = from;
    if (marked) {
      sink.line?.(at);
      at = markup.line(at);
    }
    while (at < end) {
      const unit = text.charCodeAt(at);
      const kind = letters.kind(unit);
      if (kind === Unit.letter) {
        at = this.run(text, at, end);
      } else if (kind === Unit.gap) {
        this.endWhole(sink, at++);
      } else if (kind === Unit.joint) {
        this.endPart(sink, at);
        if (!this.joins(text, at, end, unit)) this.endWhole(sink, at);
        at++;
      } else if (kind === Unit.markup) {
        this.endWhole(sink, at);
        at = marked ? this.hidden(text, at, end, unit, sink) : at + 1;
      } else if (kind === Unit.unspaced) {
        this.endWhole(sink, at);
        at = this.unspaced(text, at, end, sink);
      } else {
        at = this.seldom(text, at, end, kind, sink);
      }
    }
    this.endWhole(sink, end);
  }

  /** Reads a run of letters, most of a text: nothing here but what each letter needs. */
  private run(text: string, from: number, end: number): number {
    const { letters, units, partFrom } = this;
    const { known } = letters;
    if (this.length === partFrom) this.partStart = from;
    const room = partFrom + longestWord;
    let { length, hash } = this;
    let at = from;
    let unit = text.charCodeAt(at);
    do {
      if (length < room) {
        const folded = letters.fold(unit);
        units[length++] = folded;
        hash = Math.imul(hash ^ folded, prime);
      }
      at++;
      unit = at < end ? text.charCodeAt(at) : space;
    } while (known[unit] === Unit.letter);
    this.length = length;
    this.hash = hash;
    return at;
  }

  /** Behind a line's end or what Markdown hides; one further where nothing is hidden here. */
  private hidden(text: string, at: number, end: number, unit: number, sink: WordSink): number {
    if (!isBreak(unit)) {
      const next = this.markup.skip(at, unit);
      return next > at ? this.lines(text, at, next, sink) : at + 1;
    }
    const next = nextLine(text, at);
    if (next >= end) return end;
    sink.line?.(next);
    return this.markup.line(next);
  }

  private begin(): void {
    this.length = this.partFrom = this.parts = 0;
    this.hash = seed;
  }

  private add(unit: number): void {
    if (this.length - this.partFrom >= longestWord) return;
    this.units[this.length++] = unit;
    this.hash = Math.imul(this.hash ^ unit, prime);
  }

  private addText(folded: string): void {
    for (let at = 0; at < folded.length; at++) this.add(folded.charCodeAt(at));
  }

  /** Whether what stands between two letters makes one identifier of them. */
  private joins(text: string, at: number, end: number, unit: number): boolean {
    if (this.parts === 0 || at + 1 >= end) return false;
    if (this.letters.kind(text.charCodeAt(at + 1)) !== Unit.letter) return false;
    if (this.length >= longestWhole) return false;
    if (unit === dot) this.units[this.length++] = dot;
    this.partFrom = this.length;
    this.hash = seed;
    return true;
  }

  private endPart(sink: WordSink, end: number): void {
    const length = this.length - this.partFrom;
    if (length === 0) return;
    if (this.parts++ === 0) this.wholeStart = this.partStart;
    sink.word(this.units, this.partFrom, length, this.hash, this.partStart, end, false);
  }

  private endWhole(sink: WordSink, end: number): void {
    const { units, length } = this;
    if (length === 0) return;
    this.endPart(sink, end);
    if (this.parts > 1)
      sink.word(units, 0, length, hashOf(units, 0, length), this.wholeStart, end, true);
    this.begin();
  }

  /** A hidden span can hold line breaks. */
  private lines(text: string, from: number, to: number, sink: WordSink): number {
    for (let at = from; at < to;) {
      if (isBreak(text.charCodeAt(at))) {
        at = nextLine(text, at);
        sink.line?.(at);
      } else {
        at++;
      }
    }
    return to;
  }

  /** A run of characters without spaces: each pair is a word, and a character alone is one. */
  private unspaced(text: string, from: number, end: number, sink: WordSink): number {
    const { letters } = this;
    const pair = this.units;
    let count = 0;
    let start = from;
    let before = from;
    let at = from;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = letters.kind(unit);
      if (kind === Unit.nothing) continue;
      if (kind === Unit.joins && count > 0) {
        pair[1] = composed(pair[1] ?? 0, unit);
        continue;
      }
      if (kind !== Unit.unspaced) break;
      if (count > 1) sink.word(pair, 0, 2, hashOf(pair, 0, 2), start, at, false);
      pair[0] = pair[1] ?? 0;
      pair[1] = letters.fold(unit);
      start = before;
      before = at;
      count++;
    }
    if (count > 1) sink.word(pair, 0, 2, hashOf(pair, 0, 2), start, at, false);
    else sink.word(pair, 1, 1, hashOf(pair, 1, 1), from, at, false);
    this.begin();
    return at;
  }

  private seldom(text: string, at: number, end: number, kind: number, sink: WordSink): number {
    const unit = text.charCodeAt(at);
    if (kind === Unit.joins && this.length > this.partFrom) {
      const last = this.length - 1;
      this.units[last] = composed(this.units[last] ?? 0, unit);
      this.hash = hashOf(this.units, this.partFrom, this.length - this.partFrom);
    } else if (kind === Unit.several) {
      if (this.length === this.partFrom) this.partStart = at;
      this.addText(this.letters.several(unit));
    } else if (kind === Unit.half && at + 1 < end) {
      const { text: folded, unspaced } = this.letters.pair(unit, text.charCodeAt(at + 1));
      if (folded === '' || unspaced) this.endWhole(sink, at);
      if (this.length === this.partFrom) this.partStart = at;
      this.addText(folded);
      if (unspaced) this.endWhole(sink, at + 2);
      return at + 2;
    }
    return at + 1;
  }
}

/** A letter with the mark that follows it, where Unicode has that as one. */
function composed(letter: number, mark: number): number {
  const one = String.fromCharCode(letter, mark).normalize('NFKC').normalize('NFC');
  return one.length === 1 ? one.charCodeAt(0) : letter;
}
