import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../handbook/model';
import { isHandbookFile, isLeftOut } from '../sources/fileNames';

/** What is told of a file or folder that cannot be read. */
export type Unreadable = (path: string, error: NodeJS.ErrnoException) => void;

/**
 * Reads the files below a folder that a handbook is read from, in the order of their paths. Linked
 * folders are left out, which may lead round in a circle. Synchronous: a program that does nothing
 * else meanwhile reads a disk's files several times faster so.
 * @param unreadable is told of what is left out because it cannot be read
 * @throws {NodeJS.ErrnoException} when the folder itself cannot be read
 */
export function* readFolder(root: string, unreadable: Unreadable): Generator<SourceFile> {
  yield* readEntries(root, '', readdirSync(root, { withFileTypes: true }), unreadable);
}

/** The text of one file; undefined where there is none, or no way to read it. */
export function readText(root: string, path: string): string | undefined {
  try {
    return readUtf8(join(root, path));
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** The names of the files and folders in a folder; none where there is no such folder. */
export function readNames(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path)).sort();
  } catch (error) {
    if (isFileError(error)) return [];
    throw error;
  }
}

/** Whether an error is one that the file system gives. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function* readEntries(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  unreadable: Unreadable,
): Generator<SourceFile> {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of sorted) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    try {
      if (entry.isDirectory()) {
        if (isLeftOut(entry.name)) continue;
        const inside = readdirSync(join(root, path), { withFileTypes: true });
        yield* readEntries(root, path, inside, unreadable);
      } else if (isHandbookFile(path) && isFile(root, path, entry)) {
        yield { path, text: readUtf8(join(root, path)) };
      }
    } catch (error) {
      if (!isFileError(error)) throw error;
      unreadable(path, error);
    }
  }
}

function isFile(root: string, path: string, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(join(root, path)).isFile());
}

/** Without the byte order mark, as VS Code reads files. */
function readUtf8(file: string): string {
  const text = readFileSync(file, 'utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
