import * as vscode from 'vscode';

/** The setting `handbook.branchName` for a folder, as it stands there; empty where it is no text. */
export function branchTemplate(root: vscode.Uri): string {
  const setting = vscode.workspace.getConfiguration('handbook', root).get<unknown>('branchName');
  return typeof setting === 'string' ? setting : '';
}
