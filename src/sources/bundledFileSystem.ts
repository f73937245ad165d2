import * as vscode from 'vscode';
import { fileReads } from '../platform/fileReads';
import { type HandbookFiles, handbookScheme } from './handbookFileSystem';

/** Folder of the bundled handbook. */
export const bundledRoot = vscode.Uri.from({ scheme: handbookScheme, path: '/massgen' });

/** The project that the bundled handbook is about, as its `_config.yml` says: known unread. */
export const bundledProject = 'massgen/MassGen';

/** The extension's own `handbook/` folder, under `handbook:/massgen`. It never changes. */
export function bundledFiles(extension: vscode.Uri): HandbookFiles {
  const folder = vscode.Uri.joinPath(extension, 'handbook');
  const prefix = bundledRoot.path;
  const source = (uri: vscode.Uri): vscode.Uri => {
    const file = vscode.Uri.joinPath(folder, uri.path.slice(prefix.length));
    // `..` may have led out of the folder.
    if (!`${file.path}/`.startsWith(`${folder.path}/`)) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return file;
  };
  return {
    serves: ({ path }) => path === prefix || path.startsWith(`${prefix}/`),
    stat: async (uri) => fileReads.stat(source(uri)),
    readDirectory: async (uri) => fileReads.readDirectory(source(uri)),
    readFile: async (uri) => fileReads.readFile(source(uri)),
  };
}
