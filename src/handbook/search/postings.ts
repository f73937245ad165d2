import { grown } from './vocabulary';

/** Where in a section's names a word stands; more than one can be said. */
export const Field = { title: 1, heading: 2, above: 4 } as const;

/** More than this in one section is not counted. */
const mostTimes = 255;

/** A section's number and what is known of a word in it in one number: 24 and 8 bits. */
const sectionOf = (posting: number): number => posting >>> 8;

/** What is told of a word in a section: bits of `Field`, or how often it is in the text. */
export type PostingSink = (section: number, known: number) => void;

/**
 * For each word the sections that it stands in. Sections are only added, in rising order; each
 * word's are a chain of pieces in one array, each twice as long as the one before, whose last number
 * says where the chain goes on. So a page is added without moving those that are there.
 */
export class Postings {
  private pool = new Int32Array(1 << 16);
  private used = 0;
  /** For each word its chain's first place, the next free place, the place of the link, the last posting. */
  private chains = new Int32Array(1 << 14);
  private words = 0;

  /** Adds a word's occurrence: a bit of `Field`, or with 0 one time more. */
  add(word: number, section: number, field: number): void {
    if (word >= this.words) this.start(word);
    const { chains } = this;
    const chain = word << 2;
    const last = chains[chain + 3] ?? 0;
    if (last !== 0 && sectionOf(last) === section) {
      chains[chain + 3] = counted(last, field);
      return;
    }
    // The last posting waits beside the chain, where the word's next occurrence finds it at once.
    if (last !== 0) this.append(chain, last);
    chains[chain + 3] = counted(section << 8, field);
  }

  /** Tells all sections of a word. */
  each(word: number, sink: PostingSink): void {
    if (word >= this.words) return;
    const { pool, chains } = this;
    const end = chains[(word << 2) + 1] ?? 0;
    let at = chains[word << 2] ?? 0;
    for (let size = firstPiece; at !== end; size = Math.min(size * 2, longestPiece)) {
      const link = at + size - 1;
      for (; at < link && at !== end; at++) {
        const posting = pool[at] ?? 0;
        sink(posting >>> 8, posting & mostTimes);
      }
      if (at !== end) at = pool[link] ?? 0;
    }
    const last = chains[(word << 2) + 3] ?? 0;
    if (last !== 0) sink(last >>> 8, last & mostTimes);
  }

  private append(chain: number, posting: number): void {
    const { chains } = this;
    let next = chains[chain + 1] ?? 0;
    const link = chains[chain + 2] ?? 0;
    if (next === link) {
      // The link's place holds how long the piece is until it is filled.
      const size = Math.min((this.pool[link] ?? firstPiece) * 2, longestPiece);
      next = this.piece(size);
      this.pool[link] = next;
      chains[chain + 2] = next + size - 1;
    }
    this.pool[next] = posting;
    chains[chain + 1] = next + 1;
  }

  private start(word: number): void {
    if ((word + 1) << 2 > this.chains.length) this.chains = grown(this.chains, (word + 1) << 2);
    for (; this.words <= word; this.words++) {
      const from = this.piece(firstPiece);
      const chain = this.words << 2;
      this.chains[chain] = this.chains[chain + 1] = from;
      this.chains[chain + 2] = from + firstPiece - 1;
    }
  }

  private piece(size: number): number {
    if (this.used + size > this.pool.length) this.pool = grown(this.pool, this.used + size);
    const from = this.used;
    this.used += size;
    this.pool[this.used - 1] = size;
    return from;
  }
}

const firstPiece = 2;
const longestPiece = 1024;

function counted(posting: number, field: number): number {
  if (field !== 0) return posting | field;
  return (posting & mostTimes) === mostTimes ? posting : posting + 1;
}
