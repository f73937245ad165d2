import { platform } from '#platform';
import * as vscode from 'vscode';
import type { FileReads } from './platform';

/**
 * Reads files and folders of any scheme. `vscode.workspace.fs` asks VS Code's window at each whether
 * what serves the scheme is active: of a handbook of a thousand pages a thousand times, and while the
 * window makes a view, each takes as long as that. Where the host can, it reads its own disk itself.
 */
export const fileReads: FileReads = {
  stat: (uri) => readsOf(uri).stat(uri),
  readDirectory: (uri) => readsOf(uri).readDirectory(uri),
  readFile: (uri) => readsOf(uri).readFile(uri),
};

const readsOf = ({ scheme }: vscode.Uri): FileReads =>
  (scheme === 'file' ? platform.disk : undefined) ?? vscode.workspace.fs;
