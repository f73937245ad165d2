import { findWord, type WordMatches } from './matches';
import type { QueryWord } from './query';
import type { SearchStore } from './store';

/** As one types, all words but the last are what they were: so many are kept. */
const mostKept = 12;

/** What typed words find in a store, the last ones kept until pages change. */
export class FoundWords {
  private readonly kept = new Map<string, WordMatches>();

  constructor(private readonly store: SearchStore) {}

  /** As `findWord`. */
  find(word: QueryWord, said: number): WordMatches {
    const { units, open, role } = word;
    const key = `${String.fromCharCode(...units)} ${said}${open ? ' open' : ''} ${role}`;
    const found = this.kept.get(key) ?? findWord(this.store, word, said);
    // The oldest goes, and the one asked for is the youngest.
    this.kept.delete(key);
    this.kept.set(key, found);
    if (this.kept.size > mostKept) {
      for (const oldest of this.kept.keys()) {
        this.kept.delete(oldest);
        break;
      }
    }
    return found;
  }

  /** Forgets all, for pages that have changed. */
  clear(): void {
    this.kept.clear();
  }
}
