import * as vscode from 'vscode';
import type { SourceFile } from '../handbook/model';

/** How many files are read at once: enough to keep a disk or a network busy. */
const readers = 32;

const isPage = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** Whether a change of this file can change a handbook. */
export const isHandbookFile = (name: string): boolean => isPage(name) || name === '_config.yml';

/**
 * Reads the pages below a folder, and its `_config.yml`, as UTF-8. Leaves out what is never part of a
 * site (names that start with `.`, `#` or `~`, `node_modules`, `vendor`, `_site`) and linked folders,
 * which may lead round in a circle. Other folders with `_` may hold a collection: which do, the model
 * knows. A file that vanishes meanwhile is left out too.
 * @param wanted is asked after each folder and batch; `false` stops the reading.
 * @throws {vscode.FileSystemError} when the folder itself cannot be read.
 */
export async function readFolder(
  root: vscode.Uri,
  wanted: () => boolean = () => true,
): Promise<SourceFile[]> {
  const paths = await listFolder(root, '', wanted);
  const files: SourceFile[] = [];
  for (let at = 0; at < paths.length && wanted(); at += readers) {
    const batch = paths.slice(at, at + readers);
    const read = await Promise.all(batch.map((path) => readFile(root, path)));
    files.push(...read.filter((file) => file !== undefined));
  }
  return files;
}

/** One file, or undefined where it is not there (any more). */
export async function readFile(root: vscode.Uri, path: string): Promise<SourceFile | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path));
    return { path, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

async function listFolder(
  root: vscode.Uri,
  folder: string,
  wanted: () => boolean,
): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder));
  const paths: string[] = [];
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!wanted()) return paths;
    const path = folder === '' ? name : `${folder}/${name}`;
    if ((type & vscode.FileType.File) !== 0) {
      if (path === '_config.yml' || (isPage(name) && !isExcluded(name))) paths.push(path);
    } else if (type === vscode.FileType.Directory && !isExcluded(name)) {
      paths.push(...(await listFolder(root, path, wanted)));
    }
  }
  return paths;
}

const isExcluded = (name: string): boolean =>
  /^[.#~]/.test(name) || ['_site', 'node_modules', 'vendor'].includes(name);
