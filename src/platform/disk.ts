import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { FileReads } from './platform';

/** The files of this machine, by their `file:` URIs, as `vscode.workspace.fs` tells of them. */
export const disk: FileReads = {
  stat: (uri) =>
    asked(uri, async (path) => {
      const own = await lstat(path);
      const there = own.isSymbolicLink() ? await targetOf(path) : own;
      const { size, birthtime, mtime } = there ?? own;
      const [ctime, changed] = [birthtime.getTime(), mtime.getTime()];
      return { type: typeOf(own, there), size, ctime, mtime: changed };
    }),

  readDirectory: (uri) =>
    asked(uri, async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<[string, vscode.FileType]> => {
          const path = join(folder, entry.name);
          const there = entry.isSymbolicLink() ? await targetOf(path) : entry;
          return [nameOf(entry), typeOf(entry, there)];
        }),
      );
    }),

  readFile: (uri) => asked(uri, (path) => readFile(path)),
};

/** What a link leads to; undefined where that is nowhere. */
const targetOf = (path: string): Promise<Stats | undefined> => stat(path).catch(() => undefined);

function typeOf(
  own: Pick<Dirent, 'isSymbolicLink'>,
  there: Pick<Dirent, 'isFile' | 'isDirectory'> | undefined,
): vscode.FileType {
  const { Directory, File, SymbolicLink, Unknown } = vscode.FileType;
  let type = there?.isFile() ? File : there?.isDirectory() ? Directory : Unknown;
  if (own.isSymbolicLink()) type |= SymbolicLink;
  return type;
}

/** macOS may take names apart into letters and accents; VS Code, and pages, write them as one. */
const nameOf = ({ name }: Dirent): string =>
  process.platform === 'darwin' ? name.normalize('NFC') : name;

async function asked<T>(uri: vscode.Uri, work: (path: string) => Promise<T>): Promise<T> {
  try {
    return await work(uri.fsPath);
  } catch (error) {
    throw refusal(uri, error);
  }
}

/** The error that `vscode.workspace.fs` fails with. */
function refusal(uri: vscode.Uri, error: unknown): vscode.FileSystemError {
  const { FileSystemError } = vscode;
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'ENOENT':
      return FileSystemError.FileNotFound(uri);
    case 'ENOTDIR':
      return FileSystemError.FileNotADirectory(uri);
    case 'EISDIR':
      return FileSystemError.FileIsADirectory(uri);
    case 'EACCES':
    case 'EPERM':
      return FileSystemError.NoPermissions(uri);
    default:
      return FileSystemError.Unavailable(String(error));
  }
}
