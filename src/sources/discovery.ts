import * as vscode from 'vscode';
import { readFile } from './files';

/** Where a handbook may stand in a workspace folder, in the order in which they are tried. */
export const usualFolders = ['handbook', 'Handbook', 'docs', ''] as const;

/** A folder with a handbook, or the reason why the one that the settings name is none. */
export type Discovery = { readonly root: vscode.Uri } | { readonly missing: string };

/**
 * Finds the handbook of a workspace folder: the folder that `handbook.path` names, else the first
 * usual one that is a just-the-docs site, else a `handbook` folder whose first page has front matter.
 * Undefined where there is none.
 */
export async function findHandbook(folder: vscode.Uri): Promise<Discovery | undefined> {
  const path = vscode.workspace.getConfiguration('handbook', folder).get('path', '').trim();
  if (path !== '') return named(folder, path);
  for (const name of usualFolders) {
    const root = vscode.Uri.joinPath(folder, name);
    if ((await isJustTheDocs(root)) || (/^handbook$/i.test(name) && (await hasFirstPage(root)))) {
      return { root };
    }
  }
  return undefined;
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

async function isJustTheDocs(root: vscode.Uri): Promise<boolean> {
  const config = await readFile(root, '_config.yml');
  return config !== undefined && /just[-_]the[-_]docs/.test(config.text);
}

async function hasFirstPage(root: vscode.Uri): Promise<boolean> {
  for (const name of ['index.md', 'README.md']) {
    const page = await readFile(root, name);
    if (page !== undefined && /^\uFEFF?---\s*\n[\s\S]*?^title:/m.test(page.text)) return true;
  }
  return false;
}
