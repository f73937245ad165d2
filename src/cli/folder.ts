import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../handbook/model';
import { decodeText, EncodedFile } from '../sources/encodedFile';
import { isHandbookFile, isLeftOut } from '../sources/fileNames';

/** What is told of a file or folder that cannot be read. */
export type Unreadable = (path: string, error: NodeJS.ErrnoException) => void;

/** What is told of what a walk meets beside the files that it reads. */
export interface Met {
  /** What is left out because it cannot be read. */
  readonly unreadable: Unreadable;
  /** Another file of the handbook's folder, such as a picture, which links may lead to. */
  readonly asset: (path: string) => void;
}

/**
 * Reads the files below a folder that a handbook is read from, in the order of their paths. Linked
 * folders are left out, which may lead round in a circle. Synchronous: a program that does nothing
 * else meanwhile reads a disk's files several times faster so.
 * @throws {NodeJS.ErrnoException} when the folder itself cannot be read
 */
export function* readFolder(root: string, met: Met): Generator<SourceFile> {
  /** What is still to be looked at, the next one last. */
  const pending = entriesOf(root, '');
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, entry } = next;
    try {
      if (entry.isDirectory()) {
        if (isLeftOut(entry.name)) continue;
        for (const each of entriesOf(root, `${path}/`)) pending.push(each);
      } else if (isHandbookFile(path) && isFile(root, path, entry)) {
        yield new EncodedFile(path, readFileSync(`${root}/${path}`));
      } else if (!isLeftOut(entry.name) && isAsset(root, path, entry)) {
        met.asset(path);
      }
    } catch (error) {
      if (!isFileError(error)) throw error;
      met.unreadable(path, error);
    }
  }
}

/** The text of one file; undefined where there is none, or no way to read it. */
export function readText(root: string, path: string): string | undefined {
  try {
    return decodeText(readFileSync(join(root, path)));
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

interface Entry {
  /** Inside the handbook's folder. */
  readonly path: string;
  readonly entry: Dirent;
}

/** What is in a folder, the last name first; `below` is empty, or its path with a `/` behind it. */
function entriesOf(root: string, below: string): Entry[] {
  const entries = readdirSync(`${root}/${below}`, { withFileTypes: true });
  entries.sort((a, b) => (a.name > b.name ? -1 : 1));
  return entries.map((entry) => ({ path: below + entry.name, entry }));
}

function isFile(root: string, path: string, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(join(root, path)).isFile());
}

/** Whether it is a file, or a link to one; a link that leads nowhere is none. */
function isAsset(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}
