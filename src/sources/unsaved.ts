import * as vscode from 'vscode';

/** What an open editor holds that its file does not; undefined where there is no unsaved edit. */
export function unsavedText(uri: vscode.Uri): string | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments
    .find((document) => document.isDirty && document.uri.toString() === key)
    ?.getText();
}

/** Calls back whenever a document's text changes or goes back to what its file says. */
export function onDidEdit(listener: (uri: vscode.Uri) => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Without a change of its text it only became dirty or clean.
      if (contentChanges.length > 0) listener(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => listener(uri)),
  );
}
