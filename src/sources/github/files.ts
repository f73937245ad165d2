import * as vscode from 'vscode';
import type { HandbookFiles } from '../handbookFileSystem';
import type { GitHubHandbooks } from './handbooks';
import type { Found } from './snapshot';

const types = { file: vscode.FileType.File, folder: vscode.FileType.Directory };

/**
 * The stored pages of handbooks in other repositories, as a part of the `handbook:` file system.
 * Asks nobody: what is not stored is not there.
 */
export function githubFiles(handbooks: GitHubHandbooks): HandbookFiles & { dispose(): void } {
  const changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  const listening = handbooks.onDidChange(({ handbook, paths }) => {
    if (paths.length === 0) return;
    changed.fire(paths.map((path) => vscode.Uri.joinPath(handbook.root, path)));
  });
  const find = async (uri: vscode.Uri): Promise<Found & { readonly mtime: number }> => {
    for (const { handbook, path } of handbooks.pathsOf(uri)) {
      const found = (await handbook.snapshot())?.at(path);
      if (found) return { ...found, mtime: handbook.current?.fetched ?? 0 };
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  };
  return {
    onDidChange: changed.event,
    serves: (uri) => handbooks.pathsOf(uri).length > 0,
    stat: async (uri) => {
      const found = await find(uri);
      const size = found.kind === 'file' ? found.bytes.length : 0;
      return { type: types[found.kind], ctime: 0, mtime: found.mtime, size };
    },
    readDirectory: async (uri) => {
      const found = await find(uri);
      if (found.kind === 'file') throw vscode.FileSystemError.FileNotADirectory(uri);
      return [...found.entries].map(([name, kind]) => [name, types[kind]]);
    },
    readFile: async (uri) => {
      const found = await find(uri);
      if (found.kind === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
      return found.bytes;
    },
    dispose: () => {
      listening.dispose();
      changed.dispose();
    },
  };
}
