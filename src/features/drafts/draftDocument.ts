import * as vscode from 'vscode';

/**
 * What a draft becomes: something on GitHub, or a message that its author copies; the ending of its
 * document's name tells.
 */
export type DraftKind = 'issue' | 'pull-request' | 'introduction' | 'message';

const endings: Readonly<Record<DraftKind, string>> = {
  issue: '.handbook-issue.md',
  'pull-request': '.handbook-pull-request.md',
  introduction: '.handbook-introduction.md',
  message: '.handbook-message.md',
};

/** The kind of a document that is a draft; undefined for any other. */
export function draftKind({ uri }: vscode.TextDocument): DraftKind | undefined {
  const kinds = Object.keys(endings) as DraftKind[];
  return uri.scheme === 'untitled'
    ? kinds.find((kind) => uri.path.endsWith(endings[kind]))
    : undefined;
}

/**
 * Opens a draft in an editor, with its preview beside it. It is an unsaved document like any other:
 * VS Code keeps it over reloads, and asks before it is closed. A draft of the same name that is open
 * already is shown as it is, so that nothing written is lost.
 */
export async function openDraft(kind: DraftKind, name: string, text: string): Promise<void> {
  await openUnsaved(`${safeName(name)}${endings[kind]}`, text);
}

/** As `openDraft`, for a text that one copies oneself. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
  return openUnsaved(`${safeName(name)}.md`, text);
}

async function openUnsaved(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path });
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Closes a draft that has become something on GitHub. */
export async function closeDraft(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Without what means something in a path. */
function safeName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{M}\p{N} #._-]+/gu, ' ').replace(/\s+/g, ' ');
  return plain.trim().slice(0, 80) || 'draft';
}
