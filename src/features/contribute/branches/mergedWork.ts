import { candidates, type Base } from '../../../git/base';
import type { GitRepository, Snapshot } from '../../../git/service';
import type { GitHubWork, PullRequest, RepositoryName } from '../../../github/work';

/** How it is known that a branch's work is merged. */
export interface Merged {
  readonly kind: 'merged';
  /** The branch that it was merged into. */
  readonly into: string;
  readonly pullRequest: PullRequest | undefined;
}

/** Why a branch does not count as merged. */
export interface NotMerged {
  readonly kind:
    /** Its pull request is open. */
    | 'open'
    /** Its pull request was closed. */
    | 'closed'
    /** It has commits that its merged pull request has not. */
    | 'newer'
    /** Nothing tells of a merge. */
    | 'unknown';
  readonly pullRequest: PullRequest | undefined;
}

export interface WorkInQuestion {
  readonly repository: Pick<GitRepository, 'recall' | 'history' | 'holds'>;
  readonly branches: Pick<Snapshot, 'local' | 'remote' | 'remotes'>;
  readonly branch: string;
  /** The repository that its pull request is in. */
  readonly project: RepositoryName;
  /** The number of its pull request, where that is known. */
  readonly pullRequest: number | undefined;
  /** Owners of the repositories that the branch may have been pushed to. */
  readonly owners: readonly string[];
  /** Undefined where GitHub cannot be asked. */
  readonly work: Pick<GitHubWork, 'pullRequest' | 'pullRequests'> | undefined;
}

/**
 * Whether all commits of a branch are merged: by its pull request, whose last commit it must not go
 * beyond, or since a remote's base holds them. Makes no request where Git tells.
 */
export async function mergedWork(
  about: WorkInQuestion,
  signal: AbortSignal,
): Promise<Merged | NotMerged> {
  const tip = about.branches.local.find(({ name }) => name === about.branch)?.commit;
  if (tip === undefined) return { kind: 'unknown', pullRequest: undefined };
  const base = await baseThatHolds(about, tip);
  if (base) return { kind: 'merged', into: base.branch, pullRequest: undefined };
  const pullRequest = await pullRequestOf(about, signal);
  switch (pullRequest?.state) {
    case undefined:
      return { kind: 'unknown', pullRequest };
    case 'open':
    case 'draft':
      return { kind: 'open', pullRequest };
    case 'closed':
      return { kind: 'closed', pullRequest };
    case 'merged': {
      const isIn = await isAncestor(about.repository, pullRequest.head.commit, tip);
      return isIn
        ? { kind: 'merged', into: pullRequest.base.branch, pullRequest }
        : { kind: 'newer', pullRequest };
    }
  }
}

/** Whether a commit is another, or leads to it; false where the other is not known here. */
export async function isAncestor(
  repository: Pick<GitRepository, 'holds'>,
  of: string,
  commit: string,
): Promise<boolean> {
  if (of === commit) return true;
  return repository.holds(of, commit).catch(() => false);
}

/** The remote's branch that the work was for, where it has all of it: a branch without any has none. */
async function baseThatHolds(
  { repository, branches, branch }: WorkInQuestion,
  tip: string,
): Promise<Base | undefined> {
  const [label, history] = await Promise.all([
    repository.recall(branch, 'handbook-base'),
    repository.history(branch),
  ]);
  const base = candidates(branches).find((each) => each.label === label);
  if (base?.remote === undefined || history?.made.at(-1) !== tip) return undefined;
  return (await isAncestor(repository, base.ref, tip)) ? base : undefined;
}

/** The one that is known; else of the branch's, one that is not closed before others. */
async function pullRequestOf(
  { project, pullRequest, owners, branch, work }: WorkInQuestion,
  signal: AbortSignal,
): Promise<PullRequest | undefined> {
  if (pullRequest !== undefined) {
    const known = await work?.pullRequest(project, pullRequest, undefined, signal);
    const isIt = known?.value.head.branch === branch && known.value.state !== 'closed';
    if (isIt) return known.value;
  }
  for (const owner of owners) {
    const found = await work?.pullRequests(project, `${owner}:${branch}`, undefined, signal);
    const all = found?.value ?? [];
    const best = (['open', 'draft', 'merged', 'closed'] as const).flatMap((state) =>
      all.filter((each) => each.state === state),
    )[0];
    if (best) return best;
  }
  return undefined;
}
