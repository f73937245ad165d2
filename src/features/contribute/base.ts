import type { GitRemote, RemoteBranch, Snapshot } from '../../git/service';

/** What a branch starts from. */
export interface Base {
  /** Undefined for a local branch. */
  readonly remote: string | undefined;
  readonly branch: string;
  /** As people write it: `upstream/dev/v0.1.9`. */
  readonly label: string;
  /** Full name, so that no tag or branch of the same short name is meant. */
  readonly ref: string;
}

/** The part of a snapshot that the choice of a base needs. */
export type Branches = Pick<Snapshot, 'remotes' | 'remote' | 'local' | 'head'>;

/** Default branches by remote, where known. */
export type DefaultBranches = ReadonlyMap<string, string>;

/**
 * The remotes a base may come from, best first: `upstream`, then `origin` (the handbook's rule),
 * then the others.
 */
export function remotesByRank(remotes: readonly GitRemote[]): readonly string[] {
  const names = remotes.map(({ name }) => name);
  const known = ['upstream', 'origin'].filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}

/**
 * The base that the handbook asks for: the highest `dev/vX.Y.Z` of the best remote that has one,
 * else the branch `dev`, else the default branch; without a remote's branches the current branch,
 * `main`, or any.
 * @returns undefined where there is no branch at all
 */
export function proposeBase(branches: Branches, defaults: DefaultBranches): Base | undefined {
  const ranked = remotesByRank(branches.remotes);
  const first = (pick: (remote: string) => string | undefined): Base | undefined => {
    for (const remote of ranked) {
      const branch = pick(remote);
      if (branch !== undefined) return remoteBase(remote, branch);
    }
    return undefined;
  };
  const has = (remote: string, name: string) =>
    branches.remote.some((branch) => branch.remote === remote && branch.name === name);
  return (
    first((remote) => versions(branches.remote, remote)[0]?.name) ??
    first((remote) => (has(remote, 'dev') ? 'dev' : undefined)) ??
    first((remote) => {
      const known = defaults.get(remote);
      const names = known === undefined ? ['main', 'master'] : [known, 'main', 'master'];
      return names.find((name) => has(remote, name));
    }) ??
    localBase(branches)
  );
}

/** Every branch that one may start from: the proposed one's kin first, then the rest by name. */
export function candidates(branches: Branches): readonly Base[] {
  const { collator } = order;
  const remote = remotesByRank(branches.remotes).flatMap((name) => {
    const developed = versions(branches.remote, name).map((version) => version.name);
    const others = branches.remote
      .filter((branch) => branch.remote === name && !developed.includes(branch.name))
      .map((branch) => branch.name)
      .sort((a, b) => collator.compare(a, b));
    return [...developed, ...others].map((branch) => remoteBase(name, branch));
  });
  const local = branches.local
    .map((branch) => branch.name)
    .sort((a, b) => collator.compare(a, b))
    .map(base);
  return [...remote, ...local];
}

const order = { collator: new Intl.Collator('en', { numeric: true }) };

/** A remote's `dev/vX.Y.Z`, highest first; names of another form are no versions. */
function versions(
  branches: readonly RemoteBranch[],
  remote: string,
): readonly { readonly name: string; readonly version: readonly bigint[] }[] {
  return branches
    .filter((branch) => branch.remote === remote)
    .flatMap(({ name }) => {
      const match = /^dev\/v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(name);
      return match ? [{ name, version: match.slice(1).map(BigInt) }] : [];
    })
    .sort((a, b) => compareVersions(b.version, a.version));
}

function compareVersions(a: readonly bigint[], b: readonly bigint[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? 0n;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

function localBase({ local, head }: Branches): Base | undefined {
  const names = local.map(({ name }) => name);
  const current = head.kind === 'branch' && head.born ? head.name : undefined;
  const name = current ?? ['main', 'master'].find((wanted) => names.includes(wanted)) ?? names[0];
  return name === undefined ? undefined : base(name);
}

function base(branch: string): Base {
  return { remote: undefined, branch, label: branch, ref: `refs/heads/${branch}` };
}

function remoteBase(remote: string, branch: string): Base {
  const label = `${remote}/${branch}`;
  return { remote, branch, label, ref: `refs/remotes/${label}` };
}
