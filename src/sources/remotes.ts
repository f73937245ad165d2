import * as vscode from 'vscode';
import type { GitService } from '../git/service';

/** The repositories that a window's workspace belongs to, as its Git remotes say. */
export interface WorkspaceRemotes {
  readonly onDidChange: vscode.Event<void>;
  /** Each as `owner/name`. Empty without Git. */
  repositories(): Promise<readonly string[]>;
}

/** Reads the remotes of every workspace folder, as far as they are known now. */
export function workspaceRemotes(git: GitService): WorkspaceRemotes {
  return {
    onDidChange: git.onDidChangeRemotes,
    repositories: async () => {
      const folders = vscode.workspace.workspaceFolders ?? [];
      const remotes = await Promise.all(folders.map(({ uri }) => git.remotesOf(uri)));
      return remotes.flat().map(({ owner, name }) => `${owner}/${name}`);
    },
  };
}
