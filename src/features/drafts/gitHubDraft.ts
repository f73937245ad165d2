import * as vscode from 'vscode';
import { draftKind, draftUri, openDraft } from './draftDocument';

/** A text that is to become something on GitHub, as it is begun. */
export interface GitHubDraft {
  readonly kind: 'issue' | 'pull-request';
  /** What its document is called. */
  readonly name: string;
  readonly text: string;
  /** Whether a draft of that name, which somebody has written in, is the one to go on with. */
  readonly goesOn: (text: string) => boolean;
}

/** VS Code's Markdown preview as an editor: unlike the other one, it stays on its document. */
const previewEditor = 'vscode.markdown.preview.editor';

/**
 * Opens a draft with its preview beside it. Where one of its name is open that is about something else,
 * this one gets a number: nothing written is lost, or mistaken for another.
 */
export async function openGitHubDraft(draft: GitHubDraft): Promise<void> {
  const { kind, name, text } = draft;
  const { document, viewColumn } = await openDraft(kind, name, text, await numberFor(draft));
  const column = viewColumn ?? vscode.ViewColumn.One;
  const beside = Math.min(column + 1, vscode.ViewColumn.Nine);
  const how = { viewColumn: beside, preserveFocus: true };
  try {
    await vscode.commands.executeCommand('vscode.openWith', document.uri, previewEditor, how);
  } catch {
    // Without the built-in Markdown extension there is no preview.
    return;
  }
  // VS Code takes the preview for the active editor, though the cursor is in the text.
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: column });
}

/** The first that is free, that nobody has written in, or that is to be gone on with. */
async function numberFor({ kind, name, text, goesOn }: GitHubDraft): Promise<number> {
  for (let number = 1; ; number++) {
    const document = await vscode.workspace.openTextDocument(draftUri(kind, name, number));
    const there = document.getText().replaceAll('\r\n', '\n');
    if (there === '' || there === text || goesOn(there)) return number;
  }
}

/** The draft of a kind that is on screen, as text or as preview. */
export function activeDraft(kind: GitHubDraft['kind']): vscode.TextDocument | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  if (!(input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)) {
    return undefined;
  }
  const { uri } = input;
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && draftKind(document) === kind,
  );
}

/** Closes a draft that has become something on GitHub. */
export async function closeDraft(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  // Closed before, it would ask whether to save what is in it.
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(({ input }) => isPreviewOf(input, document.uri)),
    true,
  );
}

const isPreviewOf = (input: unknown, uri: vscode.Uri): boolean =>
  input instanceof vscode.TabInputCustom &&
  input.viewType === previewEditor &&
  input.uri.toString() === uri.toString();
