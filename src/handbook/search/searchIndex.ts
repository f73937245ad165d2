import type { Heading } from '../model';
import type { ContextLine } from './context';
import { FoundWords } from './foundWords';
import { Letters } from './letters';
import { readPassage } from './passage';
import { readQuery } from './query';
import { rankSections } from './ranking';
import type { SearchPage } from './sections';
import { SearchStore } from './store';

/** A place in a handbook that answers a search. Its texts are the page's: untrusted. */
export interface SearchHit {
  readonly path: string;
  readonly title: string;
  /** Titles above the page, outermost first. */
  readonly breadcrumb: readonly string[];
  /** The section; undefined for the top of the page. */
  readonly heading: Heading | undefined;
  /** Where the words stand: in the page's title, in the section's heading, in its text only. */
  readonly kind: 'page' | 'heading' | 'text';
  /** The line that shows it best. */
  readonly context: ContextLine;
  /** For hits of several handbooks to be put in one order. */
  readonly score: number;
}

/** What is not as it was when an index was told of it last. */
export interface SearchChanges {
  /** Pages that are new or may be others. */
  readonly pages: readonly SearchPage[];
  /** Paths of pages that are there no more. */
  readonly gone: readonly string[];
}

/** So many sections are looked at closely. */
const leastLookedAt = 40;

/**
 * The search over one handbook.
 *
 * Its own, because no library that was tried is ready soon enough on a handbook of 1,800 pages:
 * MiniSearch, FlexSearch, Orama and lunr (the site's) take many times as long to build, and uFuzzy,
 * which builds nothing, knows no sections. The benchmark measures this one beside MiniSearch and lunr
 * in the same run (`test/bench/search.part.ts`).
 *
 * Words are folded and numbered (`Vocabulary`), sections are found by them (`Postings`), ranked by
 * where the words stand (`rankSections`), and the best are looked at in the pages' own texts, of which
 * nothing is copied (`readPassage`).
 */
export class SearchIndex {
  private readonly letters = new Letters();
  private store = new SearchStore(this.letters);
  private found = new FoundWords(this.store);
  private readonly numbers = new Map<string, number>();

  /** How many pages can be found. */
  get size(): number {
    return this.numbers.size;
  }

  /**
   * Takes all pages of a handbook as they are now; see `change`.
   */
  async update(pages: readonly SearchPage[], turn: () => Promise<void>): Promise<void> {
    const there = new Set(pages.map(({ page }) => page.path));
    const gone = [...this.numbers.keys()].filter((path) => !there.has(path));
    await this.change({ pages, gone }, turn);
  }

  /**
   * Takes pages that are new or may be others than they were. Only those whose text, title or place
   * is not what it was are read; where that is most of the handbook, the index is made anew, and the
   * one before answers until it is there. One call at a time.
   * @param turn is awaited between pieces of work; where it rejects, what was read until then stays
   */
  async change({ pages, gone }: SearchChanges, turn: () => Promise<void>): Promise<void> {
    const changed = new Map<string, SearchPage>();
    for (const input of pages) {
      const { path } = input.page;
      const number = this.numbers.get(path);
      const stored = number === undefined ? undefined : this.store.pages[number];
      if (!stored || number === undefined || !isSame(stored, input)) changed.set(path, input);
      else if (stored.page !== input.page) this.store.renew(number, input);
    }
    const isNew = (path: string): boolean => !this.numbers.has(path);
    const left = gone.filter((path) => !isNew(path));
    const size = this.size - left.length + [...changed.keys()].filter(isNew).length;
    if (changed.size + this.store.forgottenPages > size / 2 + 8) {
      await this.makeAnew(changed, new Set(left), turn);
      return;
    }
    for (const [path, input] of changed) {
      const number = await this.store.add(input, turn);
      this.forget(path);
      this.numbers.set(path, number);
    }
    for (const path of left) this.forget(path);
    this.found.clear();
  }

  /** What answers a query best, best first: at most three sections of a page. */
  search(query: string, limit: number): SearchHit[] {
    const { store } = this;
    const words = readQuery(query, store.reader, this.letters);
    if (words.length === 0) return [];
    const ranking = rankSections(store, this.found, words, Math.max(limit, leastLookedAt));
    const hits = ranking.candidates.flatMap(({ page: number, section, score }): SearchHit[] => {
      const stored = store.pages[number];
      const index = section - (stored?.first ?? 0);
      const passage = stored && readPassage(store, ranking, stored, index);
      if (!passage) return [];
      const { path, title, breadcrumb, headings } = stored.page;
      return [
        {
          path,
          title,
          breadcrumb: breadcrumb.map((above) => above.title),
          heading: headings[stored.sections[index]?.heading ?? -1],
          kind: passage.kind,
          context: passage.context,
          score: score + passage.bonus,
        },
      ];
    });
    // Equal ones stay in the order of their paths, whatever was read first.
    return hits
      .sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      .slice(0, limit);
  }

  private async makeAnew(
    changed: ReadonlyMap<string, SearchPage>,
    gone: ReadonlySet<string>,
    turn: () => Promise<void>,
  ): Promise<void> {
    const pages = new Map<string, SearchPage>();
    for (const [path, number] of this.numbers) {
      const stored = this.store.pages[number];
      if (stored && !gone.has(path)) pages.set(path, stored);
    }
    for (const [path, input] of changed) pages.set(path, input);
    const store = new SearchStore(this.letters);
    const numbers = new Map<string, number>();
    for (const [path, { page, text }] of pages) {
      numbers.set(path, await store.add({ page, text }, turn));
    }
    this.store = store;
    this.found = new FoundWords(store);
    this.numbers.clear();
    for (const [path, number] of numbers) this.numbers.set(path, number);
  }

  private forget(path: string): void {
    const number = this.numbers.get(path);
    if (number !== undefined) this.store.forget(number);
    this.numbers.delete(path);
  }
}

/** Whether all that is found by is as it was; headings show values of the site's settings too. */
function isSame(before: SearchPage, now: SearchPage): boolean {
  if (before.text !== now.text) return false;
  if (before.page === now.page) return true;
  const [a, b] = [before.page, now.page];
  return (
    a.title === b.title &&
    a.searchExcluded === b.searchExcluded &&
    a.bodyLine === b.bodyLine &&
    a.breadcrumb.length === b.breadcrumb.length &&
    a.breadcrumb.every(({ title }, index) => title === b.breadcrumb[index]?.title) &&
    (a.headings === b.headings || areSame(a.headings, b.headings))
  );
}

function areSame(a: readonly Heading[], b: readonly Heading[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ text, line }, index) => text === b[index]?.text && line === b[index].line)
  );
}
