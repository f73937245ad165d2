import * as vscode from 'vscode';

/** A row of a list; picking it runs it. A separator has nothing to run. */
export interface Row extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

export interface RowList {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly Row[];
  /** What the Back button leads to; undefined where there is nothing to go back to. */
  readonly back: (() => unknown) | undefined;
}

/** A heading between rows. */
export const separator = (label: string): Row => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
});

/** Shows rows to pick one, and runs it. Ends when that has ended, or the list was closed. */
export function pickRow({ title, placeholder, rows, back }: RowList): Promise<void> {
  const picker = vscode.window.createQuickPick<Row>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = rows;
  if (back) picker.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve, reject) => {
    const leave = (run: (() => unknown) | undefined): void => {
      session.dispose();
      Promise.resolve(run?.()).then(() => resolve(), reject);
    };
    const session = vscode.Disposable.from(
      picker,
      picker.onDidAccept(() => leave(picker.activeItems[0]?.run)),
      picker.onDidTriggerButton(() => leave(back)),
      picker.onDidHide(() => leave(undefined)),
    );
    picker.show();
  });
}
