import * as vscode from 'vscode';
import { draftCursor } from './draftCursor';

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

/** @param number above 1 for another draft of the same name */
export function draftUri(kind: DraftKind, name: string, number: number): vscode.Uri {
  const path = `${safeName(name)}${number > 1 ? ` ${number}` : ''}${endings[kind]}`;
  return vscode.Uri.from({ scheme: 'untitled', path });
}

/**
 * Opens a draft in an editor. It is an unsaved document like any other:
 * VS Code keeps it over reloads, and asks before it is closed. A draft of the same name that is open
 * already is shown as it is, so that nothing written is lost.
 */
export async function openDraft(
  kind: DraftKind,
  name: string,
  text: string,
  number = 1,
): Promise<vscode.TextEditor> {
  return openUnsaved(draftUri(kind, name, number), text, draftCursor(text));
}

/**
 * As `openDraft`, for a form that one fills in and copies oneself.
 * @param cursor Where the cursor is in a new one, as an index into the text.
 */
export async function openForm(name: string, text: string, cursor: number): Promise<void> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `${safeName(name)}.md` });
  await openUnsaved(uri, text, cursor);
}

async function openUnsaved(
  uri: vscode.Uri,
  text: string,
  cursor: number,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const isNew = document.getText() === '';
  if (isNew) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  const lines = text.slice(0, cursor).split('\n');
  const at = new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  return vscode.window.showTextDocument(document, {
    preview: false,
    ...(isNew && { selection: new vscode.Range(at, at) }),
  });
}

/** Without what means something in a path. */
function safeName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{M}\p{N} #._-]+/gu, ' ').replace(/\s+/g, ' ');
  return plain.trim().slice(0, 80) || 'draft';
}
