import * as vscode from 'vscode';
import { ifThere } from '../sources/ifThere';
import { readReflog } from './reflog';
import type { BranchHistory, Operation } from './service';

/** Files whose presence says that an operation waits (gitrepository-layout, git-rebase). */
const marks: readonly (readonly [file: string, operation: Operation])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherryPick'],
  ['REVERT_HEAD', 'revert'],
];

/**
 * What the Git extension's API does not tell, read from the repository's `.git` folder: an
 * operation under way, a remote's default branch, the time of the last fetch, a branch's past.
 */
export class GitDirectory {
  private constructor(
    private readonly own: vscode.Uri,
    private readonly common: vscode.Uri,
  ) {}

  /** @param root the working tree's folder; its `.git` may be a file, as in a linked worktree */
  static async of(root: vscode.Uri): Promise<GitDirectory> {
    const dotGit = vscode.Uri.joinPath(root, '.git');
    const link = /^gitdir: (.+)/.exec((await textOf(dotGit)) ?? '')?.[1];
    const own = link === undefined ? dotGit : resolve(root, link);
    const common = await textOf(vscode.Uri.joinPath(own, 'commondir'));
    return new GitDirectory(own, common === undefined ? own : resolve(own, common.trim()));
  }

  async operation(): Promise<Operation | undefined> {
    const found = await Promise.all(
      marks.map(async ([file, operation]) => ((await this.stat(file)) ? operation : undefined)),
    );
    return found.find((operation) => operation !== undefined);
  }

  /** Where `refs/remotes/<remote>/HEAD` points to. */
  async defaultBranch(remote: string): Promise<string | undefined> {
    const head = await textOf(vscode.Uri.joinPath(this.common, 'refs', 'remotes', remote, 'HEAD'));
    const prefix = `ref: refs/remotes/${remote}/`;
    return head?.startsWith(prefix) ? head.slice(prefix.length).trim() : undefined;
  }

  /** When the last fetch was, if that fetch was from `url` and brought something. */
  async lastFetch(url: string): Promise<Date | undefined> {
    const file = 'FETCH_HEAD';
    const text = await textOf(vscode.Uri.joinPath(this.own, file));
    // Git writes the address without what it may do without.
    const source = ` of ${url.replace(/\/+$/, '').replace(/\.git$/, '')}`;
    if (!text?.split('\n').some((line) => line.replace(/\.git$/, '').endsWith(source))) return;
    const stat = await this.stat(file);
    return stat && new Date(stat.mtime);
  }

  /** From the branch's own log; undefined where Git has kept none. */
  async history(branch: string): Promise<BranchHistory | undefined> {
    const log = vscode.Uri.joinPath(this.common, 'logs', 'refs', 'heads', ...branch.split('/'));
    return readReflog((await textOf(log)) ?? '');
  }

  /**
   * Tells when what is known of remotes changes. The Git extension looks at the upstream of the
   * current branch only, so that a push of a branch without one goes by it.
   */
  followRemotes(changed: () => void): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(this.common, 'refs/remotes/**'),
    );
    const { onDidCreate, onDidChange, onDidDelete } = watcher;
    return vscode.Disposable.from(
      watcher,
      ...[onDidCreate, onDidChange, onDidDelete].map((event) => event(changed)),
    );
  }

  private async stat(file: string): Promise<vscode.FileStat | undefined> {
    return ifThere(vscode.workspace.fs.stat(vscode.Uri.joinPath(this.own, file)));
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await ifThere(vscode.workspace.fs.readFile(uri));
  return bytes && new TextDecoder().decode(bytes);
}

function resolve(from: vscode.Uri, path: string): vscode.Uri {
  const absolute = /^(?:[/\\]|[a-z]:)/i.test(path);
  return absolute ? vscode.Uri.file(path) : vscode.Uri.joinPath(from, path);
}
