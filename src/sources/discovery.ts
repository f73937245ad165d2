import * as vscode from 'vscode';
import { readFile } from './files';
import { usualPlace } from './places';

/** A folder with a handbook, or the reason why the one that the settings name is none. */
export type Discovery = { readonly root: vscode.Uri } | { readonly missing: string };

/**
 * Finds the handbook of a workspace folder: the folder that `handbook.path` names, else the usual
 * place in which one stands. Undefined where there is none.
 */
export async function findHandbook(folder: vscode.Uri): Promise<Discovery | undefined> {
  const path = vscode.workspace.getConfiguration('handbook', folder).get('path', '').trim();
  if (path !== '') return named(folder, path);
  const place = await usualPlace(async (file) => (await readFile(folder, file))?.text);
  return place === undefined ? undefined : { root: vscode.Uri.joinPath(folder, place) };
}

async function named(folder: vscode.Uri, path: string): Promise<Discovery> {
  const root = vscode.Uri.joinPath(folder, path);
  const inside = root.path === folder.path || root.path.startsWith(`${folder.path}/`);
  try {
    const stat = inside ? await vscode.workspace.fs.stat(root) : undefined;
    if (stat?.type === vscode.FileType.Directory) return { root };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
  }
  return { missing: path };
}
