/** The search: a bundle of its own, loaded when it is first used. */
import type { Disposable } from 'vscode';
import type { Core } from '../../core';
import type { HandbookLibrary } from '../../sources/library';
import { LibrarySearch } from './library';
import { showSearch, type SearchHost } from './picker';

export interface SearchOptions {
  readonly library: HandbookLibrary;
  readonly core: () => Promise<Pick<Core, 'HandbookSearch'>>;
  readonly openPlace: SearchHost['open'];
}

/** The search over all open handbooks. */
export interface Search {
  dispose(): void;
  /** Shows the list anew. */
  show(): void;
}

/** What the bundle is, for whoever loads it. */
export interface SearchCode {
  readonly openSearch: (options: SearchOptions) => Search;
}

export const openSearch: SearchCode['openSearch'] = ({ library, core, openPlace }) => {
  const search = new LibrarySearch(library, core);
  let shown: Disposable | undefined;
  return {
    show: () => {
      void shown?.dispose();
      shown = showSearch({ search, count: () => library.current.length, open: openPlace });
    },
    dispose: () => {
      void shown?.dispose();
      search.dispose();
    },
  };
};
