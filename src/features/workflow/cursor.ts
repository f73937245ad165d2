import * as vscode from 'vscode';
import type { HandbookLibrary, PageOfHandbook } from '../../sources/library';
import { showBlock } from './openDiagram';
import type { DiagramView } from './register';
import { blockAt } from './subject';

/** Whether the active editor's page holds a diagram. */
const contextKey = 'handbook.pageHasDiagram';

/**
 * Leads from a diagram's text to its picture: the view follows the cursor where it is open, and a
 * command opens it. The context key is the page's rather than the block's: a click of the right
 * button moves the cursor, and the menu is open before an extension hears of that.
 */
export function registerCursor(library: HandbookLibrary, view: DiagramView): vscode.Disposable {
  /** Where the cursor is of which the model does not know the text yet. */
  let ahead: vscode.TextEditor | undefined;

  const follow = (editor: vscode.TextEditor): void => {
    ahead = undefined;
    const found = library.pageOf(editor.document.uri);
    // Asked first: to compare texts takes time, at every move of the cursor.
    if (found === undefined || !view.canFollow(found.handbook, found.page.path)) return;
    if (isBehind(found, editor.document)) ahead = editor;
    else view.cursorAt(found.handbook, found.page.path, editor.selection.active);
  };
  const tell = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const found = uri && library.pageOf(uri);
    const has = found?.handbook.model.diagrams.some(({ place }) => place.path === found.page.path);
    void vscode.commands.executeCommand('setContext', contextKey, has ?? false);
  };
  const open = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    await library.load();
    const found = library.pageOf(editor.document.uri);
    if (found === undefined) return;
    const { handbook, page } = found;
    const at = editor.selection.active;
    const { diagrams } = handbook.model;
    const block =
      blockAt(handbook.model, page.path, at.line) ??
      diagrams.find(({ place }) => place.path === page.path);
    if (block) await showBlock(view, handbook, block, at);
  };

  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(tell),
    library.onDidChange(() => {
      tell();
      if (ahead) follow(ahead);
    }),
    vscode.commands.registerCommand('handbook.showCursorInDiagram', open),
  );
}

/** Whether what is typed has not been read yet, so that the model's lines are not the text's. */
const isBehind = ({ handbook, page }: PageOfHandbook, document: vscode.TextDocument): boolean =>
  handbook.text(page.path) !== document.getText();
