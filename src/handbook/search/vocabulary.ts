/** The words of a handbook, each with a number; folded units in one array, not a string each. */
export class Vocabulary {
  /** How many words there are; their numbers are below it. */
  size = 0;
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 10);
  private from = new Uint32Array(1 << 10);
  private signs = new Int32Array(1 << 10);
  private pool = new Uint16Array(1 << 13);

  /** All words, one after the other. */
  get units(): Uint16Array {
    return this.pool;
  }

  /** Where a word starts in `units`; it ends where the next one starts. */
  get starts(): Uint32Array {
    return this.from;
  }

  /** One bit for each kind of unit that a word holds (`signOf`). */
  get letters(): Int32Array {
    return this.signs;
  }

  /** A word's number, or -1 where it is in no page. */
  find(units: Uint16Array, from: number, length: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const term = (this.slots[slot] ?? 0) - 1;
      if (term < 0) return -1;
      if (this.hashes[term] === hash && this.equals(term, units, from, length)) return term;
    }
  }

  /** A word's number, a new one where it has none. */
  add(units: Uint16Array, from: number, length: number, hash: number): number {
    const known = this.find(units, from, length, hash);
    if (known >= 0) return known;
    this.makeRoom(length);
    const term = this.size++;
    const start = this.from[term] ?? 0;
    this.pool.set(units.subarray(from, from + length), start);
    this.from[term + 1] = start + length;
    this.hashes[term] = hash;
    this.signs[term] = signOf(units, from, length);
    this.place(term, hash);
    return term;
  }

  private equals(term: number, units: Uint16Array, from: number, length: number): boolean {
    const start = this.from[term] ?? 0;
    if ((this.from[term + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.pool[start + at] !== units[from + at]) return false;
    }
    return true;
  }

  private place(term: number, hash: number): void {
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = term + 1;
  }

  private makeRoom(length: number): void {
    const used = this.from[this.size] ?? 0;
    if (used + length > this.pool.length) this.pool = grown(this.pool, used + length);
    if (this.size + 2 > this.from.length) {
      this.from = grown(this.from, this.size + 2);
      this.hashes = grown(this.hashes, this.size + 2);
      this.signs = grown(this.signs, this.size + 2);
    }
    if (this.size * 2 < this.slots.length) return;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let term = 0; term < this.size; term++) this.place(term, this.hashes[term] ?? 0);
  }
}

/** A bit for each unit modulo 32: words whose bits differ in more than n are more than n/2 edits apart. */
export function signOf(units: Uint16Array, from: number, length: number): number {
  let sign = 0;
  for (let at = from; at < from + length; at++) sign |= 1 << ((units[at] ?? 0) & 31);
  return sign;
}

type Numbers = Int32Array | Uint32Array | Uint16Array;

/** A copy with room for at least `least` numbers, twice as large. */
export function grown<T extends Numbers>(numbers: T, least: number): T {
  const length = Math.max(least, numbers.length * 2);
  const copy = new (numbers.constructor as new (length: number) => T)(length);
  copy.set(numbers);
  return copy;
}

/** FNV leaves the low bits of short words close together. */
const spread = (hash: number): number => hash ^ (hash >>> 15);
