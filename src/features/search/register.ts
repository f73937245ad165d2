import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { HandbookLibrary } from '../../sources/library';
import { LibrarySearch } from './library';
import { showSearch, type SearchHost } from './picker';

export interface SearchOptions {
  readonly library: HandbookLibrary;
  readonly core: () => Promise<Pick<Core, 'HandbookSearch'>>;
  readonly openPlace: SearchHost['open'];
}

/** Registers `Search`. Nothing is read or loaded before its first use. */
export function registerSearch({ library, core, openPlace }: SearchOptions): vscode.Disposable {
  const search = new LibrarySearch(library, core);
  let shown: vscode.Disposable | undefined;
  return vscode.Disposable.from(
    search,
    vscode.commands.registerCommand('handbook.search', () => {
      void shown?.dispose();
      shown = showSearch({ search, count: () => library.current.length, open: openPlace });
    }),
    { dispose: () => void shown?.dispose() },
  );
}
