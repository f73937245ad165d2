import * as vscode from 'vscode';
import type { GitService } from '../../../git/service';
import type { OpenHandbook } from '../../../sources/library';
import type { TickPlace } from './records';

/** Tells where the reader works. */
export interface BranchSource {
  /** After another branch was checked out, or a repository was opened or closed. */
  readonly onDidChange: vscode.Event<void>;
  /**
   * The repository that a handbook is read for, and its branch; what the window has open where there
   * is no Git.
   */
  readonly of: (handbook: OpenHandbook) => Promise<Omit<TickPlace, 'handbook'>>;
}

/** Of several repositories, a handbook is read for the one that it stands in, else for the first. */
export function branchSource(git: Pick<GitService, 'heads' | 'onDidChangeHeads'>): BranchSource {
  return {
    onDidChange: git.onDidChangeHeads,
    of: async ({ root }) => {
      const heads = await git.heads();
      const head = heads.find((each) => each.contains(root)) ?? heads[0];
      return head ? { root: head.root.toString(), branch: head.branch } : withoutGit();
    },
  };
}

function withoutGit(): Omit<TickPlace, 'handbook'> {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  const open = workspaceFile ?? workspaceFolders?.[0]?.uri;
  return { root: open?.toString() ?? '', branch: undefined };
}
