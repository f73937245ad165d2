import * as vscode from 'vscode';

/** The words by which the views are filtered; empty shows everything. */
export class Filter {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private words = '';

  get text(): string {
    return this.words;
  }

  set(text: string): void {
    if (text === this.words) return;
    this.words = text;
    void vscode.commands.executeCommand('setContext', 'handbook.filtered', text !== '');
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** Registers `Filter…` (the views follow as one types; Escape brings back what was) and `Clear Filter`. */
export function registerFilterCommands(filter: Filter): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('handbook.filter', () => showFilter(filter)),
    vscode.commands.registerCommand('handbook.clearFilter', () => filter.set('')),
  );
}

function showFilter(filter: Filter): void {
  const before = filter.text;
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter the Handbook');
  box.placeholder = vscode.l10n.t('Words in a title; the views follow as you type');
  box.value = before;
  // A click on one of the rows that are left would close the box, which brings back all others.
  box.ignoreFocusOut = true;
  let accepted = false;
  box.onDidChangeValue((value) => filter.set(value.trim()));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) filter.set(before);
    box.dispose();
  });
  box.show();
}
