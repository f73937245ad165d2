import * as vscode from 'vscode';
import { fileReads } from '../platform/fileReads';
import { readFile } from './files';
import { ifThere } from './ifThere';
import { placeAt, usualPlace, type Place, type PlaceReader } from './places';

/** A folder with a handbook, or the reason why the one that the settings name is none. */
export type Discovery =
  { readonly root: vscode.Uri; readonly beside: Place['beside'] } | { readonly missing: string };

/**
 * Finds the handbook of a workspace folder: the folder that `handbook.path` names, else the usual
 * place in which one stands. Undefined where there is none.
 */
export async function findHandbook(folder: vscode.Uri): Promise<Discovery | undefined> {
  const path = vscode.workspace.getConfiguration('handbook', folder).get('path', '').trim();
  if (path !== '') return named(folder, path);
  const place = await usualPlace(readerOf(folder));
  return place && found(folder, place);
}

async function named(folder: vscode.Uri, path: string): Promise<Discovery> {
  const root = vscode.Uri.joinPath(folder, path);
  const inside = root.path === folder.path || root.path.startsWith(`${folder.path}/`);
  try {
    const stat = inside ? await fileReads.stat(root) : undefined;
    if (stat?.type === vscode.FileType.Directory) {
      const inner = root.path.slice(folder.path.length).replace(/^\/+|\/+$/g, '');
      return found(folder, await placeAt(readerOf(folder), inner));
    }
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
  }
  return { missing: path };
}

function found(folder: vscode.Uri, { folder: path, beside }: Place): Discovery {
  return { root: path === '' ? folder : vscode.Uri.joinPath(folder, path), beside };
}

function readerOf(folder: vscode.Uri): PlaceReader {
  // Each question may go to VS Code's window and back: a folder is asked for its names once.
  const known = new Map<string, Promise<readonly string[]>>();
  const read = async (path: string): Promise<readonly string[]> => {
    const at = vscode.Uri.joinPath(folder, path);
    const entries = (await ifThere(fileReads.readDirectory(at))) ?? [];
    return entries.map(([name]) => name).sort();
  };
  return {
    names: (path) => {
      const names = known.get(path) ?? read(path);
      known.set(path, names);
      return names;
    },
    text: async (path) => (await readFile(folder, path))?.text,
  };
}
