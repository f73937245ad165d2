import * as vscode from 'vscode';
import type { SourceFile } from '../handbook/model';
import { fileReads } from '../platform/fileReads';
import { EncodedFile, ownBytes } from './encodedFile';
import { isHandbookFile, isLeftOut } from './fileNames';
import { ifThere } from './ifThere';

/** How many files are read at once: enough to keep a disk or a network busy. */
const readers = 32;

/** Paths of files, from the handbook's folder. */
export interface Listing {
  /** Those that a handbook is read from. */
  readonly files: readonly string[];
  /** The others, such as pictures, which links may lead to. */
  readonly assets: readonly string[];
}

/** How the files of a handbook's folder are found and read. */
export interface FolderFiles {
  /**
   * What stands at a path: all that is below a folder, or the file itself; nothing where nothing is.
   * @param path from the handbook's folder, which is the empty path
   * @throws {vscode.FileSystemError} when the handbook's folder cannot be read.
   */
  find(path: string): Promise<Listing>;
  /** Reads files as UTF-8; one that is not there (any more) is left out. */
  read(paths: readonly string[]): Promise<SourceFile[]>;
}

/**
 * The files below a URI.
 * @param beside files outside of it that belong to it too (`../mkdocs.yml`)
 */
export const filesOf = (root: vscode.Uri, beside: readonly string[]): FolderFiles => ({
  find: async (path) => {
    if (path !== '') return findAt(root, path);
    const { files, assets } = await findFiles(root, '');
    return { files: [...beside, ...files], assets };
  },
  read: (paths) => readFiles(root, paths),
});

async function findAt(root: vscode.Uri, path: string): Promise<Listing> {
  try {
    const { type } = await fileReads.stat(vscode.Uri.joinPath(root, path));
    if ((type & vscode.FileType.File) !== 0) return listing(path);
    return type === vscode.FileType.Directory ? await findFiles(root, path) : nothing;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return nothing;
    throw error;
  }
}

/**
 * Finds the files below a folder: those that a handbook is read from, its pages and its
 * `_config.yml`, and in the same walk all others. Leaves out what is never part of a site (names that start with `.`, `#` or `~`, `node_modules`,
 * `vendor`, `_site`) and linked folders, which may lead round in a circle. Other folders with `_` may
 * hold a collection: which do, the model knows.
 */
async function findFiles(root: vscode.Uri, folder: string): Promise<Listing> {
  const entries = await fileReads.readDirectory(vscode.Uri.joinPath(root, folder));
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<Listing> => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if ((type & vscode.FileType.File) !== 0) return listing(path);
      const open = type === vscode.FileType.Directory && !isLeftOut(name);
      return open ? findFiles(root, path) : nothing;
    }),
  );
  return {
    files: found.flatMap(({ files }) => files),
    assets: found.flatMap(({ assets }) => assets),
  };
}

const nothing: Listing = { files: [], assets: [] };

/** One file. */
function listing(path: string): Listing {
  if (isHandbookFile(path)) return { files: [path], assets: [] };
  return isLeftOut(path.slice(path.lastIndexOf('/') + 1)) ? nothing : { files: [], assets: [path] };
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
  const bytes = await ifThere(fileReads.readFile(vscode.Uri.joinPath(root, path)));
  return bytes && new EncodedFile(path, ownBytes(bytes));
}
