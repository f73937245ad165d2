import * as vscode from 'vscode';
import type { HandbookLibrary, PageOfHandbook } from '../../sources/library';
import { targetOf, type Target } from '../target';
import { toldPage } from './toldPage';

/**
 * The button that offers to edit a page of the workspace. No link of a preview leads to an extension in
 * every host, but VS Code's own menus do (`webview/context` in `package.json`): it opens one where an
 * element has `data-vscode-context`, on the right mouse button by itself, else when the preview's script
 * (`webview/preview/editMenu.ts`) asks for it.
 */
export function editButton(
  { handbook, page }: PageOfHandbook,
  escape: (text: string) => string,
): string {
  const target: Target = { handbook: handbook.id, path: page.path };
  const context = {
    webviewSection: 'handbookEdit',
    preventDefaultContextMenuItems: true,
    ...target,
  };
  const attributes = `type="button" aria-haspopup="menu" data-vscode-context="${escape(JSON.stringify(context))}"`;
  return `<button ${attributes}>${escape(vscode.l10n.t('Edit this page'))}</button>`;
}

/** Registers what the menu of `editButton` offers; its commands are given the button's target. */
export function registerEditPage(library: HandbookLibrary): vscode.Disposable {
  const register = (command: string, viewColumn: vscode.ViewColumn): vscode.Disposable =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      editPage(library, targetOf(argument), viewColumn),
    );
  return vscode.Disposable.from(
    register('handbook.editPage', vscode.ViewColumn.Active),
    register('handbook.editPageToSide', vscode.ViewColumn.Beside),
  );
}

/**
 * Opens a page's text for editing. It opens pages only: HTML of a Markdown file that is none can hold a
 * button like ours, with a target that it made up.
 */
async function editPage(
  library: HandbookLibrary,
  target: Target,
  viewColumn: vscode.ViewColumn,
): Promise<void> {
  const told = await toldPage(library, target);
  if (told) await vscode.window.showTextDocument(told.handbook.uri(told.page.path), { viewColumn });
}
