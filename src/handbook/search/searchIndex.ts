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
  /** The pages as they were taken last: most are the same next time, and in the same place. */
  private last: readonly SearchPage[] = [];

  /** How many pages can be found. */
  get size(): number {
    return this.numbers.size;
  }

  /**
   * Takes a handbook's pages as they are now. Only those whose text, title or place is not what it
   * was are read; where that is most of them, the index is made anew, and the one before answers
   * until it is there. One call at a time.
   * @param turn is awaited between pieces of work; where it rejects, what was read until then stays
   */
  async update(pages: readonly SearchPage[], turn: () => Promise<void>): Promise<void> {
    const { last } = this;
    // An update that is broken off leaves pages of both lists.
    this.last = [];
    const changed: SearchPage[] = [];
    let sameList = pages.length === last.length;
    for (const index of differing(last, pages)) {
      const input = pages[index];
      if (!input) continue;
      const { path } = input.page;
      if (last[index]?.page.path !== path) sameList = false;
      const number = this.numbers.get(path);
      const stored = number === undefined ? undefined : this.store.pages[number];
      if (!stored || number === undefined || !isSame(stored, input)) changed.push(input);
      else this.store.renew(number, input);
    }
    if (changed.length + this.store.forgottenPages > pages.length / 2 + 8) {
      await this.makeAnew(pages, turn);
    } else {
      for (const input of changed) {
        const number = await this.store.add(input, turn);
        this.forget(input.page.path);
        this.numbers.set(input.page.path, number);
      }
      if (!sameList) this.keepOnly(new Set(pages.map(({ page }) => page.path)));
      this.found.clear();
    }
    this.last = pages;
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

  private async makeAnew(pages: readonly SearchPage[], turn: () => Promise<void>): Promise<void> {
    const store = new SearchStore(this.letters);
    const numbers = new Map<string, number>();
    for (const input of pages) numbers.set(input.page.path, await store.add(input, turn));
    this.store = store;
    this.found = new FoundWords(store);
    this.numbers.clear();
    for (const [path, number] of numbers) this.numbers.set(path, number);
  }

  private keepOnly(paths: ReadonlySet<string>): void {
    for (const path of [...this.numbers.keys()]) if (!paths.has(path)) this.forget(path);
  }

  private forget(path: string): void {
    const number = this.numbers.get(path);
    if (number !== undefined) this.store.forget(number);
    this.numbers.delete(path);
  }
}

/** The places at which there is not the very page that was there before. */
function differing(last: readonly SearchPage[], pages: readonly SearchPage[]): number[] {
  const places: number[] = [];
  for (let index = 0; index < pages.length; index++) {
    const [before, now] = [last[index], pages[index]];
    if (before === now) continue;
    if (before?.page !== now?.page || before?.text !== now?.text) places.push(index);
  }
  return places;
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
    (a.headings === b.headings ||
      a.headings.every(({ text }, index) => text === b.headings[index]?.text))
  );
}
