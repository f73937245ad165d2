import * as vscode from 'vscode';
import { isClaim, keyOf, type Claim, type IssueKey } from './claim';

const stored = 'handbook.claims';

/**
 * The issues that the user has claimed here, kept over sessions and shared by all windows of the
 * profile. Each change reads what is there now, so that two windows do not undo each other's.
 */
export class Claims implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  /** The latest first. */
  all(): readonly Claim[] {
    const kept = this.memory.get<unknown>(stored);
    return Array.isArray(kept) ? kept.filter(isClaim) : [];
  }

  of(issue: IssueKey): Claim | undefined {
    const key = keyOf(issue);
    return this.all().find((each) => keyOf(each) === key);
  }

  /** Adds a claim, or puts it in the place of what was known of its issue. */
  async put(claim: Claim): Promise<void> {
    const key = keyOf(claim);
    const others = this.all().filter((each) => keyOf(each) !== key);
    await this.write([claim, ...others].slice(0, most));
  }

  async remove(issue: IssueKey): Promise<void> {
    const key = keyOf(issue);
    await this.write(this.all().filter((each) => keyOf(each) !== key));
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async write(claims: readonly Claim[]): Promise<void> {
    await this.memory.update(stored, claims);
    this.changed.fire();
  }
}

/** Nobody works on more at a time; the oldest are forgotten. */
const most = 100;
