import * as vscode from 'vscode';

/** What an open editor holds that its file does not; undefined where there is no unsaved edit. */
export function unsavedText(uri: vscode.Uri): string | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments
    .find((document) => document.isDirty && document.uri.toString() === key)
    ?.getText();
}

/**
 * Calls back whenever a document's text changes, goes back to what its file says, or becomes unsaved:
 * VS Code may say the last only some time after the change itself.
 */
export function onDidEdit(listener: (uri: vscode.Uri) => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => listener(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => listener(uri)),
  );
}
