import * as vscode from 'vscode';
import type { GitRepository } from '../../../git/service';
import type { OpenHandbook } from '../../../sources/library';
import { PerRepository } from '../../progress/perRepository';
import type { WorkRepositories } from '../../progress/workRepositories';
import type { TickPlace } from './records';

/** Tells which branch ticks belong to: the one that tells where the contributor stands. */
export class Branches implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** After another branch was checked out, or a handbook's repository may be another one. */
  readonly onDidChange = this.changed.event;
  private readonly followed: PerRepository<vscode.Disposable>;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly repositories: WorkRepositories) {
    const tell = (): void => this.changed.fire();
    this.followed = new PerRepository(repositories, (repository) => followBranch(repository, tell));
    this.subscription = vscode.Disposable.from(
      this.changed,
      this.followed,
      repositories.onDidChange(tell),
    );
  }

  /** A handbook's repository and its branch, else what the window has open. */
  async of(handbook: OpenHandbook): Promise<Omit<TickPlace, 'handbook'>> {
    const repository = await this.repositories.find(handbook);
    if (!repository) return withoutGit();
    this.followed.of(repository);
    return { root: repository.root.toString(), branch: repository.current?.name };
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

/** Most of a repository's events leave its branch as it is. */
function followBranch(repository: GitRepository, changed: () => void): vscode.Disposable {
  let branch = repository.current?.name;
  return repository.follow(() => {
    const before = branch;
    branch = repository.current?.name;
    if (branch !== before) changed();
  });
}

function withoutGit(): Omit<TickPlace, 'handbook'> {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  const open = workspaceFile ?? workspaceFolders?.[0]?.uri;
  return { root: open?.toString() ?? '', branch: undefined };
}
