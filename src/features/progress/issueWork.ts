import * as vscode from 'vscode';
import type { GitRepository, GitService } from '../../git/service';
import { bundledProject } from '../../sources/bundledFileSystem';
import type { HandbookLibrary } from '../../sources/library';
import type { WorkspaceRemotes } from '../../sources/remotes';
import { branchTemplate } from './branchTemplate';
import { issueInName } from './issueBranch';

/** What is asked to tell whether somebody works on an issue, and about which handbook. */
export interface IssueWorkDeps {
  readonly git: Pick<GitService, 'repositories' | 'onDidChangeRemotes'>;
  readonly remotes: WorkspaceRemotes;
  readonly library: Pick<HandbookLibrary, 'current' | 'load' | 'mayHold'>;
}

/**
 * Has the handbooks read, once, as soon as a branch is checked out whose name tells of an issue, and
 * one of them can be about that work: so the status bar says where one stands although no handbook
 * was opened. Until then only names are looked at, of branches, of remotes and of the workspace's
 * own folders, when the Git extension has found the repositories and after their events.
 */
export function registerIssueWork(deps: IssueWorkDeps): { dispose(): void } {
  const work = new IssueWork(deps);
  void work.look();
  return work;
}

class IssueWork {
  private readonly remotesChange: vscode.Disposable;
  private followed: readonly vscode.Disposable[] = [];
  /** The names of the branches that were looked at last: most events change none. */
  private seen = '';
  private isOver = false;

  constructor(private readonly deps: IssueWorkDeps) {
    this.remotesChange = deps.git.onDidChangeRemotes(() => void this.look());
  }

  /** Looks for the repositories that there are now. */
  async look(): Promise<void> {
    const repositories = await this.deps.git.repositories().catch(() => []);
    if (this.isOver) return;
    this.unfollow();
    this.seen = '';
    const read = (): void => void this.readFor(repositories);
    this.followed = repositories.map((repository) => repository.follow(read));
    read();
  }

  dispose(): void {
    this.isOver = true;
    this.remotesChange.dispose();
    this.unfollow();
  }

  private unfollow(): void {
    vscode.Disposable.from(...this.followed).dispose();
    this.followed = [];
  }

  private async readFor(repositories: readonly GitRepository[]): Promise<void> {
    const { library } = this.deps;
    const names = repositories.map(({ current }) => current?.name ?? '').join('\n');
    if (names === this.seen || this.isOver) return;
    this.seen = names;
    if (!repositories.some(isForIssue)) return;
    if (library.current.length === 0) {
      if (!(await this.mayApply())) return;
      // What cannot be read, the views say when they are opened.
      await library.load().catch(() => []);
    }
    this.dispose();
  }

  /** Whether a handbook can be about the workspace's own files, as far as that can be told unread. */
  private async mayApply(): Promise<boolean> {
    const settings = vscode.workspace.getConfiguration('handbook');
    const bundled = settings.get<string>('bundled');
    if (bundled === 'everywhere') return true;
    if (settings.get<readonly unknown[]>('repositories')?.length) return true;
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      if (await this.deps.library.mayHold(uri)) return true;
    }
    if (bundled === 'off') return false;
    const remotes = await this.deps.remotes.repositories();
    return remotes.some((remote) => remote.toLowerCase() === bundledProject.toLowerCase());
  }
}

function isForIssue({ current, root }: GitRepository): boolean {
  if (current === undefined) return false;
  return issueInName(current.name, branchTemplate(root)) !== undefined;
}
