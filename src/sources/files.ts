import * as vscode from 'vscode';
import type { SourceFile } from '../handbook/model';
import { isHandbookFile, isLeftOut } from './fileNames';

/** How many files are read at once: enough to keep a disk or a network busy. */
const readers = 32;

/** How the files of a handbook's folder are found and read. */
export interface FolderFiles {
  /**
   * The paths of the files below a folder that a handbook is read from.
   * @param folder inside the handbook's, whose paths are relative to that one all the same
   * @throws {vscode.FileSystemError} when the folder cannot be read.
   */
  find(folder: string): Promise<string[]>;
  /** Reads files as UTF-8; one that is not there (any more) is left out. */
  read(paths: readonly string[]): Promise<SourceFile[]>;
}

/**
 * The files below a URI, through VS Code's file systems.
 * @param beside files outside of it that belong to it too (`../mkdocs.yml`)
 */
export const filesOf = (root: vscode.Uri, beside: readonly string[]): FolderFiles => ({
  find: async (folder) => [...(folder === '' ? beside : []), ...(await findFiles(root, folder))],
  read: (paths) => readFiles(root, paths),
});

/**
 * Finds the files below a folder that a handbook is read from: its pages and its `_config.yml`.
 * Leaves out what is never part of a site (names that start with `.`, `#` or `~`, `node_modules`,
 * `vendor`, `_site`) and linked folders, which may lead round in a circle. Other folders with `_` may
 * hold a collection: which do, the model knows.
 */
async function findFiles(root: vscode.Uri, folder: string): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder));
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if ((type & vscode.FileType.File) !== 0) return isHandbookFile(path) ? [path] : [];
      const open = type === vscode.FileType.Directory && !isLeftOut(name);
      return open ? findFiles(root, path) : [];
    }),
  );
  return found.flat();
}

async function readFiles(root: vscode.Uri, paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (let at = 0; at < paths.length; at += readers) {
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
