import {
  candidates,
  defaultBranches,
  proposeBase,
  remotesByRank,
  type Base,
} from '../../../git/base';
import type { GitRepository, Snapshot } from '../../../git/service';
import { branchInTheWay } from '../refName';

/** A branch to be on when one does not work on an issue. */
export type Rest =
  | {
      readonly kind: 'here';
      readonly name: string;
      /** What it can be brought up to without losing a commit. */
      readonly forward: Base | undefined;
    }
  /** A branch of a remote that has none of its name here yet. */
  | { readonly kind: 'new'; readonly name: string; readonly base: Base };

type Branches = Pick<Snapshot, 'local' | 'remote' | 'remotes'>;

/**
 * The branch to go to when one leaves another: its base, else the default branch, whichever can be
 * taken without losing commits; else a trunk that is here.
 * @returns undefined where there is no other branch
 */
export async function restingBranch(
  repository: Pick<GitRepository, 'recall' | 'defaultBranch' | 'holds'>,
  branches: Branches,
  leaving: string,
): Promise<Rest | undefined> {
  const others = {
    ...branches,
    local: branches.local.filter(({ name }) => name !== leaving),
    remote: branches.remote.filter(({ name }) => name !== leaving),
  };
  const ranked = remotesByRank(branches.remotes);
  const [label, defaults] = await Promise.all([
    repository.recall(leaving, 'handbook-base'),
    defaultBranches(repository, ranked),
  ]);
  const all = candidates(others);
  const wanted = [
    all.find((base) => base.label === label),
    proposeBase({ ...others, local: [] }, defaults),
    ...ranked.map((remote) =>
      all.find((base) => base.remote === remote && base.branch === defaults.get(remote)),
    ),
  ];
  for (const base of wanted) {
    const rest = base && (await restOn(repository, others, base));
    if (rest) return rest;
  }
  const trunk = proposeBase({ remotes: [], remote: [], local: others.local }, new Map());
  return trunk && { kind: 'here', name: trunk.branch, forward: undefined };
}

/** Undefined where the branch here has commits of its own, or its name cannot be one here. */
async function restOn(
  repository: Pick<GitRepository, 'holds'>,
  { local }: Branches,
  base: Base,
): Promise<Rest | undefined> {
  const name = base.branch;
  const here = local.find((branch) => branch.name === name);
  if (!here) {
    const names = local.map((branch) => branch.name);
    return branchInTheWay(name, names) === undefined ? { kind: 'new', name, base } : undefined;
  }
  if (here.commit === base.commit) return { kind: 'here', name, forward: undefined };
  const isBehind = await repository.holds(base.ref, here.commit);
  return isBehind ? { kind: 'here', name, forward: base } : undefined;
}
