import * as vscode from 'vscode';
import { OnFirstUse } from '../onFirstUse';
import type { SearchCode, SearchOptions } from './bundle';

/** Registers `Search`. Nothing is read or loaded before its first use. */
export function registerSearch(
  options: SearchOptions,
  load: () => Promise<SearchCode>,
): vscode.Disposable {
  const search = new OnFirstUse(async () => (await load()).openSearch(options));
  return vscode.Disposable.from(
    search,
    vscode.commands.registerCommand('handbook.search', async () => (await search.use()).show()),
  );
}
