import * as vscode from 'vscode';
import type { Place } from '../../handbook/model';
import type { HandbookLibrary, OpenHandbook, PageOfHandbook } from '../../sources/library';
import { isUnsaved } from '../../sources/unsaved';
import { chooseHandbook } from '../chooseHandbook';
import { withoutIcons } from '../plainText';
import { targetOf } from '../target';
import type { PreviewScroll } from './previewScroll';
import { toldPage } from './toldPage';

/** VS Code's Markdown preview as an editor: it stays on its page, and Go Back finds the last one. */
const previewEditor = 'vscode.markdown.preview.editor';

/** Opens a page, at a heading where one is given, in VS Code's Markdown preview. */
export type OpenPlace = (
  handbook: OpenHandbook,
  place: Pick<Place, 'path' | 'heading'>,
  viewColumn?: vscode.ViewColumn,
) => Promise<void>;

/** @param refresh renders the open previews again */
export function pageOpener(scroll: PreviewScroll, refresh: () => void): OpenPlace {
  return async (handbook, place, viewColumn = vscode.ViewColumn.Active) => {
    const uri = handbook.uri(place.path);
    const how: vscode.TextDocumentShowOptions = { preview: true, viewColumn };
    const isMarked = handbook.origin === 'workspace' && rendersPages();
    // Where no mark is followed, a page with unsaved edits is shown from its top rather than without.
    const isWhole = isMarked || isUnsaved(uri);
    const at = isWhole ? uri : uri.with({ fragment: place.heading ?? '' });
    if (isMarked && place.heading !== undefined) scroll.aim(uri, place.heading);
    const isOpen = isMarked && hasPreview(uri);
    try {
      await vscode.commands.executeCommand('vscode.openWith', at, previewEditor, how);
      if (isOpen && place.heading !== undefined) refresh();
    } catch {
      // Without the built-in Markdown extension the page's text is still readable.
      const line = lineOf(handbook, place);
      const selection = new vscode.Range(line, 0, line, 0);
      await vscode.window.showTextDocument(uri, { selection, viewColumn });
    }
  };
}

/** Whether previews are rendered with our plugin: whether they are of this extension host. */
export function rendersPages(): boolean {
  return markdownExtension() !== undefined;
}

/** VS Code's Markdown extension, where it runs in this extension host and is not switched off. */
export function markdownExtension(): vscode.Extension<unknown> | undefined {
  return vscode.extensions.getExtension('vscode.markdown-language-features');
}

function hasPreview(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        input.viewType === previewEditor &&
        input.uri.toString() === uri.toString(),
    );
}

function lineOf(handbook: OpenHandbook, place: Pick<Place, 'path' | 'heading'>): number {
  return handbook.page(place.path)?.headings.find(({ id }) => id === place.heading)?.line ?? 0;
}

/** Registers `Open Page…`: opens the page it is told, else lets the user pick one. */
export function registerOpenPage(
  library: HandbookLibrary,
  openPlace: OpenPlace,
): vscode.Disposable {
  return vscode.commands.registerCommand('handbook.openPage', async (argument: unknown) => {
    const target = targetOf(argument);
    const told = await toldPage(library, target);
    if (told) {
      await openPlace(told.handbook, { path: told.page.path, heading: target.heading });
      return;
    }
    const picked = await pickPage(library);
    if (picked) await openPlace(picked.handbook, { path: picked.page.path, heading: undefined });
  });
}

async function pickPage(library: HandbookLibrary): Promise<PageOfHandbook | undefined> {
  const title = vscode.l10n.t('Open a Handbook Page');
  const handbook = await chooseHandbook(library, {
    target: {},
    title,
    has: ({ model }) => model.pages.length > 0,
    missing: vscode.l10n.t('No handbook with pages is open.'),
  });
  if (!handbook) return undefined;
  const picked = await vscode.window.showQuickPick(
    handbook.model.pages.map((page) => ({
      label: withoutIcons(page.title),
      description: page.breadcrumb.map(({ title: above }) => withoutIcons(above)).join(' › '),
      detail: page.description && withoutIcons(page.description),
      page,
    })),
    { title, placeHolder: handbook.label, matchOnDescription: true, matchOnDetail: true },
  );
  return picked && { handbook, page: picked.page };
}
