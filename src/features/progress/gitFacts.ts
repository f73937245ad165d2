import type { Commits, WorkFacts } from '../../handbook/whereYouAre';
import { candidates, defaultBranches, proposeBase, remotesByRank, type Base } from '../../git/base';
import type { GitRepository, LocalBranch, Snapshot } from '../../git/service';
import { issueInName } from './issueBranch';

/** What of a repository tells how far its contributor has come. */
export type WorkRepository = Pick<
  GitRepository,
  | 'current'
  | 'isChanged'
  | 'hasNewFiles'
  | 'remotes'
  | 'recall'
  | 'branches'
  | 'holds'
  | 'hasContentOfHead'
  | 'history'
  | 'defaultBranch'
>;

type Branches = Pick<Snapshot, 'local' | 'remote'>;

/** Reads what Git knows of the work on the branch that is checked out. */
export class GitFacts {
  /** What was found out last, and of which commits: most events change neither. */
  private last: { readonly of: string; readonly commits: Commits | undefined } | undefined;

  constructor(private readonly repository: WorkRepository) {}

  /**
   * @param template the setting `handbook.branchName`
   * @returns undefined where HEAD is detached, as during a rebase, or nothing is committed yet
   */
  async read(template: string): Promise<WorkFacts | undefined> {
    const { name, commit } = this.repository.current ?? {};
    if (name === undefined || commit === undefined) return undefined;
    const head = { name, commit };
    const [remembered, label] = await Promise.all([
      this.repository.recall(head.name, 'handbook-issue'),
      this.repository.recall(head.name, 'handbook-base'),
    ]);
    const issue = remembered || issueInName(head.name, template);
    if (issue === undefined && label === '') return { branch: head.name, work: undefined };
    const branches = await this.repository.branches();
    const base = await this.base(label, head.name, branches);
    const uncommitted = this.repository.isChanged || (await this.repository.hasNewFiles(head.name));
    const commits = base && !uncommitted ? await this.commits(head, base, branches) : undefined;
    return { branch: head.name, work: { issue, base: base?.label, uncommitted, commits } };
  }

  /** The base that is remembered with the branch, else the one that the handbook asks for. */
  private async base(label: string, name: string, branches: Branches): Promise<Base | undefined> {
    const { repository } = this;
    const { remotes } = repository;
    const remembered = candidates({ remotes, ...branches }).find((each) => each.label === label);
    if (remembered) return remembered;
    // Of the branches here, one that others work on too, and not the branch itself.
    const local = branches.local.filter((each) => trunks.includes(each.name) && each.name !== name);
    return proposeBase(
      { remotes, remote: branches.remote, local },
      await defaultBranches(repository, remotesByRank(remotes)),
    );
  }

  private async commits(
    head: LocalBranch,
    base: Base,
    { remote }: Branches,
  ): Promise<Commits | undefined> {
    const of = [head.name, head.commit, base.ref, base.commit].join('\n');
    if (this.last?.of !== of) this.last = { of, commits: await this.found(head, base) };
    const { commits } = this.last;
    const isPushed = remote.some(({ commit }) => commit === head.commit);
    return commits === 'unpushed' && isPushed ? 'pushed' : commits;
  }

  /** Without regard to what is pushed. */
  private async found(head: LocalBranch, base: Base): Promise<Commits | undefined> {
    const { repository } = this;
    const history = await repository.history(head.name);
    // A branch that was fetched may hold what was made elsewhere.
    const isFetched = history?.from?.endsWith(`/${head.name}`) === true;
    const last = history?.made.at(-1);
    if (base.commit === head.commit || (await repository.holds(base.ref, head.commit))) {
      if (last === undefined) return history && !isFetched ? 'none' : undefined;
      // One that is not there was taken back.
      return last === head.commit || (await repository.holds(base.ref, last)) ? 'merged' : 'none';
    }
    const isNew = last === undefined && !isFetched && history?.start === head.commit;
    if (isNew) return 'none';
    return (await repository.hasContentOfHead(base.ref)) ? 'taken' : 'unpushed';
  }
}

const trunks: readonly string[] = ['main', 'master', 'dev', 'develop'];
