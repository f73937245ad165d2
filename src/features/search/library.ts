import * as vscode from 'vscode';
import type { Core } from '../../core';
import { pacer } from '../../handbook/pacer';
import { pace } from '../../sources/pace';
import type { HandbookSearch } from '../../handbook/search/handbookSearch';
import type { SearchHit } from '../../handbook/search/searchIndex';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';

/** A hit, and the handbook it is in. */
export interface FoundHit extends SearchHit {
  readonly handbook: OpenHandbook;
}

/** The search over all open handbooks: made on first use, then as up to date as the library. */
export class LibrarySearch {
  private readonly changed = new vscode.EventEmitter<void>();
  /** After what a search finds may have changed. */
  readonly onDidChange = this.changed.event;
  private readonly searches = new Map<string, HandbookSearch>();
  private updating: Promise<void> | undefined;
  /** Whether the library has changed since the update under way began. */
  private outdated = false;
  private readonly subscription: vscode.Disposable;
  private readonly end = new AbortController();

  constructor(
    private readonly library: HandbookLibrary,
    private readonly core: () => Promise<Pick<Core, 'HandbookSearch'>>,
  ) {
    this.subscription = library.onDidChange(() => {
      for (const handbook of library.current) this.searches.get(handbook.id)?.note(handbook);
      if (!this.updating) return;
      this.outdated = true;
      // Whoever asks next meets the failure, and tries again.
      this.updating = this.updating.then(() => this.update());
      this.updating.catch(() => (this.updating = undefined));
    });
  }

  /**
   * Resolves when every handbook can be searched. A failure is not kept: the next call tries again.
   * @throws {HandbookReadError} when no handbook could be read
   */
  async ready(): Promise<void> {
    if (!this.updating) {
      this.outdated = true;
      const updating = this.library.load().then(() => this.update());
      this.updating = updating;
      updating.catch(() => {
        if (this.updating === updating) this.updating = undefined;
      });
    }
    await this.updating;
  }

  /**
   * What answers a query best in all handbooks, best first.
   * @param wanted is asked between the handbooks; once it says no, nothing is found
   */
  async search(query: string, limit: number, wanted: () => boolean): Promise<readonly FoundHit[]> {
    const found: FoundHit[] = [];
    const turn = pacer(pace);
    for (const handbook of this.library.current) {
      await turn();
      if (!wanted()) return [];
      const hits = this.searches.get(handbook.id)?.search(query, limit) ?? [];
      found.push(...hits.map((hit) => ({ ...hit, handbook })));
    }
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  dispose(): void {
    this.end.abort();
    vscode.Disposable.from(this.subscription, this.changed).dispose();
  }

  private async update(): Promise<void> {
    if (!this.outdated) return;
    this.outdated = false;
    const { HandbookSearch } = await this.core();
    const turn = pacer({ ...pace, signal: this.end.signal });
    const handbooks = this.library.current;
    for (const id of [...this.searches.keys()]) {
      if (!handbooks.some((handbook) => handbook.id === id)) this.searches.delete(id);
    }
    for (const handbook of handbooks) {
      const search = this.searches.get(handbook.id) ?? new HandbookSearch();
      this.searches.set(handbook.id, search);
      await search.update(handbook, turn);
    }
    this.changed.fire();
  }
}
