import * as vscode from 'vscode';
import { printPage } from './printPage';

/**
 * Whether a page can be handed to the reader's browser: a file of this machine, where VS Code runs
 * on it too. A webview itself may not print: it is sandboxed without dialogs.
 */
export const canPrint = (storage: vscode.Uri): boolean =>
  storage.scheme === 'file' &&
  vscode.env.uiKind === vscode.UIKind.Desktop &&
  vscode.env.remoteName === undefined;

/** Writes a page with the picture and opens it in the browser, which then asks how to print it. */
export async function print(title: string, svg: Uint8Array, storage: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(storage);
  const file = vscode.Uri.joinPath(storage, 'print.html');
  const page = printPage(title, new TextDecoder().decode(svg));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page));
  await vscode.env.openExternal(file);
}
