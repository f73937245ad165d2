import type { Handbook, Page } from '../model';
import type { PageChanges } from '../reader';
import { SearchIndex, type SearchHit } from './searchIndex';
import type { SearchPage } from './sections';

/** A handbook as it was read, for the search over it. */
export interface SearchedHandbook {
  readonly model: Handbook;
  readonly changes: PageChanges | undefined;
  page(path: string): Page | undefined;
  text(path: string): string | undefined;
}

/** The search over one handbook, which is told of each reading and looks only at what changed in it. */
export class HandbookSearch {
  private readonly index = new SearchIndex();
  /** The last model that it was told of. */
  private noted: Handbook | undefined;
  /** What the index does not know yet; undefined stands for any page. */
  private pending: Set<string> | undefined;

  /** To be told of each reading, in their order; of one that it was not told of, it looks at all pages. */
  note({ model, changes }: Pick<SearchedHandbook, 'model' | 'changes'>): void {
    if (model === this.noted) return;
    if (changes && changes.since === this.noted) {
      for (const path of changes.paths) this.pending?.add(path);
    } else {
      this.pending = undefined;
    }
    this.noted = model;
  }

  /** Brings what is found up to date; see `SearchIndex.change`. One call at a time. */
  async update(handbook: SearchedHandbook, turn: () => Promise<void>): Promise<void> {
    this.note(handbook);
    const { pending } = this;
    this.pending = new Set();
    try {
      if (pending) await this.index.change(changesIn(handbook, pending), turn);
      else await this.index.update(handbook.model.pages.map(inputOf(handbook)), turn);
    } catch (error) {
      this.pending = undefined;
      throw error;
    }
  }

  /** See `SearchIndex.search`. */
  search(query: string, limit: number): SearchHit[] {
    return this.index.search(query, limit);
  }
}

function changesIn(
  handbook: SearchedHandbook,
  paths: ReadonlySet<string>,
): Parameters<SearchIndex['change']>[0] {
  const pages: Page[] = [];
  const gone: string[] = [];
  for (const path of paths) {
    const page = handbook.page(path);
    if (page) pages.push(page);
    else gone.push(path);
  }
  return { pages: pages.map(inputOf(handbook)), gone };
}

const inputOf =
  (handbook: SearchedHandbook) =>
  (page: Page): SearchPage => ({ page, text: handbook.text(page.path) ?? '' });
