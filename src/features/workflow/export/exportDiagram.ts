import * as vscode from 'vscode';
import type { PictureFormat } from '../../../shared/picture';
import { fileName } from '../../fileName';
import type { ExportedDiagram } from './picture';
import { canPrint, print } from './print';

/** Asks in which form a diagram is wanted, and hands it out. */
export async function exportDiagram(diagram: ExportedDiagram, storage: vscode.Uri): Promise<void> {
  const { t } = vscode.l10n;
  const forms = [
    { label: t('SVG file…'), detail: t('Sharp at any size'), run: () => save(diagram, 'svg') },
    {
      label: t('PNG file…'),
      detail: t('Twice its size on screen'),
      run: () => save(diagram, 'png'),
    },
    {
      label: t('Copy Mermaid text'),
      detail: t('To paste into another page'),
      run: () => vscode.env.clipboard.writeText(diagram.source),
    },
    {
      label: t('Print…'),
      detail: canPrint(storage)
        ? t('Opens a page in your browser that prints')
        : t('Saves an SVG file to print: from here no page can be handed to your browser'),
      run: () => (canPrint(storage) ? printed(diagram, storage) : save(diagram, 'paper')),
    },
  ];
  const title = t('Export {0}', diagram.title);
  const picked = await vscode.window.showQuickPick(forms, { title });
  await picked?.run();
}

async function printed(diagram: ExportedDiagram, storage: vscode.Uri): Promise<void> {
  const svg = await pictureOf(diagram, 'paper');
  if (svg) await print(diagram.title, svg, storage);
}

async function save(diagram: ExportedDiagram, format: PictureFormat): Promise<void> {
  const bytes = await pictureOf(diagram, format);
  if (bytes === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = format === 'png' ? 'png' : 'svg';
  const name = `${fileName(diagram.title, 'diagram')}.${extension}`;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [extension.toUpperCase()]: [extension] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, bytes);
}

async function pictureOf(
  diagram: ExportedDiagram,
  format: PictureFormat,
): Promise<Uint8Array | undefined> {
  const bytes = await diagram.picture(format);
  if (bytes === undefined) {
    const { t } = vscode.l10n;
    void vscode.window.showErrorMessage(t('There is no picture of this diagram to export.'));
  }
  return bytes;
}
