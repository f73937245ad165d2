import * as vscode from 'vscode';
import { pacer } from '../../handbook/pacer';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { pace } from '../../sources/pace';
import { Turns } from '../../shared/turns';
import type { ReadingMemory } from './memory';
import { pageState, type PageState } from './pageState';

/** How every page of a handbook stands now. Others get their turn meanwhile. */
export async function pageStates(handbook: OpenHandbook): Promise<Map<string, PageState>> {
  const pause = pacer(pace);
  const states = new Map<string, PageState>();
  for (const page of handbook.model.pages) {
    states.set(page.path, pageState(page, handbook.text(page.path) ?? ''));
    await pause();
  }
  return states;
}

/**
 * Remembers what the reader reads: a handbook as a whole when it is seen for the first time, a page
 * whenever it comes to the front in a tab, and while it is edited there.
 */
export class ReadingFollower {
  /** Pages in front whose handbook was not read yet when they came there. */
  private readonly waiting = new Set<string>();
  /** What was last remembered of a page, so that a tab's every change is not written again. */
  private readonly noted = new Map<string, string>();
  /** Handbooks that are remembered, as far as this session knows. */
  private readonly remembered = new Set<string>();
  private readonly subscriptions: vscode.Disposable;
  private readonly turns = new Turns();

  constructor(
    private readonly library: HandbookLibrary,
    private readonly memory: ReadingMemory,
  ) {
    this.subscriptions = vscode.Disposable.from(
      vscode.window.tabGroups.onDidChangeTabs(() => this.inTurn(() => this.noteFront())),
      library.onDidChange(() => this.inTurn(() => this.follow())),
    );
    this.inTurn(() => this.follow());
    this.inTurn(() => this.noteFront());
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Ends when what has happened so far is remembered. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  private inTurn(work: () => Promise<void>): void {
    this.turns.take(work).catch(() => {
      // What cannot be remembered is listed as changed, which is no reason to disturb anybody.
    });
  }

  private async follow(): Promise<void> {
    for (const handbook of this.library.current) {
      if (!handbook.complete || this.remembered.has(handbook.id)) continue;
      this.remembered.add(handbook.id);
      if (await this.memory.read(handbook.id)) continue;
      await this.memory.update(handbook.id, await pageStates(handbook));
    }
    for (const tab of frontTabs()) {
      const isEdited = tab.input instanceof vscode.TabInputText && tab.isDirty;
      const uri = uriOf(tab);
      if (uri && (isEdited || this.waiting.has(uri.toString()))) await this.note(uri);
    }
  }

  private async noteFront(): Promise<void> {
    this.waiting.clear();
    for (const tab of frontTabs()) {
      const uri = uriOf(tab);
      if (uri) await this.note(uri);
    }
  }

  /** Remembers a page as it is now, if it is one. */
  private async note(uri: vscode.Uri): Promise<void> {
    const found = this.library.pageOf(uri);
    if (!found?.handbook.complete) {
      this.waiting.add(uri.toString());
      return;
    }
    this.waiting.delete(uri.toString());
    const { handbook, page } = found;
    const text = handbook.text(page.path);
    if (text === undefined) return;
    const state = { ...pageState(page, text), read: Date.now() };
    const sections = state.sections.join();
    if (this.noted.get(uri.toString()) === sections) return;
    this.noted.set(uri.toString(), sections);
    await this.memory.update(handbook.id, new Map([[page.path, state]]));
    await this.memory.keepText(handbook.id, page.path, text);
  }
}

/** The tabs that are on screen: one in each group. */
function frontTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ activeTab }) => activeTab ?? []);
}

/** What a tab shows: a text, a preview, or the newer side of a comparison. */
function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
    return input.uri;
  }
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
