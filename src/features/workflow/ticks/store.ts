import * as vscode from 'vscode';
import type { OpenHandbook } from '../../../sources/library';
import type { Branches } from './branches';
import { readRecords, recordAt, withRecord, withTick, type TickRecord } from './records';

const key = 'handbook.ticks';

/**
 * What the reader has ticked in the handbooks' task lists, for each branch. The pages are never
 * changed. It is the extension's global state, which the windows share, while the workspace's own
 * would be another in a window that has the same repository open in another way.
 */
export class TickStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** After a tick, in whichever view, and when another branch is checked out. */
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly branches: Branches,
  ) {
    this.subscription = vscode.Disposable.from(
      this.changed,
      branches.onDidChange(() => this.changed.fire()),
      // Another window may have ticked something.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.changed.fire()),
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** What is ticked now, and where. */
  async of(handbook: OpenHandbook): Promise<TickRecord> {
    const place = await this.branches.of(handbook);
    return recordAt(this.records, { ...place, handbook: handbook.id });
  }

  /** @param done undefined leaves the items as the page has them */
  async set(
    handbook: OpenHandbook,
    items: readonly string[],
    done: boolean | undefined,
  ): Promise<void> {
    const place = await this.branches.of(handbook);
    await this.save(withTick(this.records, { ...place, handbook: handbook.id }, items, done));
  }

  /** Puts back what `of` gave before. */
  async restore(record: TickRecord): Promise<void> {
    await this.save(withRecord(this.records, record));
  }

  private get records(): readonly TickRecord[] {
    return readRecords(this.memory.get(key));
  }

  private async save(records: readonly TickRecord[]): Promise<void> {
    await this.memory.update(key, records);
    this.changed.fire();
  }
}
