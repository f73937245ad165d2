import * as vscode from 'vscode';

/** The documents that hold edits which their files do not. */
export function unsavedDocuments(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
}

/** Whether there are edits of a file that are not saved. */
export function isUnsaved(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return unsavedDocuments().some((document) => document.uri.toString() === key);
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
