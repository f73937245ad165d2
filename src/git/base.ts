import type { GitRemote, GitRepository, LocalBranch, RemoteBranch, Snapshot } from './service';

/** What a branch starts from. */
export interface Base {
  /** Undefined for a local branch. */
  readonly remote: string | undefined;
  readonly branch: string;
  /** As people write it: `upstream/dev/v0.1.9`. */
  readonly label: string;
  /** Full name, so that no tag or branch of the same short name is meant. */
  readonly ref: string;
  readonly commit: string;
}

/** The part of a snapshot that the choice of a base needs; `head` where it may be the base. */
export type Branches = Pick<Snapshot, 'remotes' | 'remote' | 'local'> & {
  readonly head?: Snapshot['head'];
};

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
  const first = (pick: (of: RemoteBranches) => RemoteBranch | undefined): Base | undefined => {
    for (const remote of ranked) {
      const branch = pick(new RemoteBranches(remote, branches.remote));
      if (branch) return remoteBase(branch);
    }
    return undefined;
  };
  return (
    first((of) => of.versions()[0]) ??
    first((of) => of.named('dev')) ??
    first((of) => {
      const known = defaults.get(of.remote);
      return (known && of.named(known)) || of.named('main') || of.named('master');
    }) ??
    localBase(branches)
  );
}

/** The default branches of remotes, as far as they are known here. */
export async function defaultBranches(
  repository: Pick<GitRepository, 'defaultBranch'>,
  remotes: readonly string[],
): Promise<DefaultBranches> {
  const known = await Promise.all(
    remotes.map(async (remote) => [remote, await repository.defaultBranch(remote)] as const),
  );
  return new Map(known.flatMap(([remote, name]) => (name === undefined ? [] : [[remote, name]])));
}

/** Every branch that one may start from: the proposed one's kin first, then the rest by name. */
export function candidates(branches: Branches): readonly Base[] {
  const remote = remotesByRank(branches.remotes).flatMap((name) => {
    const of = new RemoteBranches(name, branches.remote);
    const versions = of.versions();
    const others = of.all.filter((branch) => !versions.includes(branch));
    return [...versions, ...sorted(others)].map(remoteBase);
  });
  return [...remote, ...sorted(branches.local).map(base)];
}

/** The branches of one remote. */
class RemoteBranches {
  readonly all: readonly RemoteBranch[];

  constructor(
    readonly remote: string,
    branches: readonly RemoteBranch[],
  ) {
    this.all = branches.filter((branch) => branch.remote === remote);
  }

  named(name: string): RemoteBranch | undefined {
    return this.all.find((branch) => branch.name === name);
  }

  /** Those named `dev/vX.Y.Z`, highest first; names of another form are no versions. */
  versions(): readonly RemoteBranch[] {
    return this.all
      .flatMap((branch) => {
        const match = /^dev\/v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(branch.name);
        return match ? [{ branch, version: match.slice(1).map(BigInt) }] : [];
      })
      .sort((a, b) => compareVersions(b.version, a.version))
      .map(({ branch }) => branch);
  }
}

function sorted<T extends LocalBranch>(branches: readonly T[]): readonly T[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...branches].sort((a, b) => compare(a.name, b.name));
}

function compareVersions(a: readonly bigint[], b: readonly bigint[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? 0n;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

function localBase({ local, head }: Branches): Base | undefined {
  const current = head?.kind === 'branch' ? head.name : undefined;
  const wanted = [current, 'main', 'master'].flatMap((name) =>
    local.filter((branch) => branch.name === name),
  );
  const branch = wanted[0] ?? local[0];
  return branch && base(branch);
}

function base({ name, commit }: LocalBranch): Base {
  return { remote: undefined, branch: name, label: name, ref: `refs/heads/${name}`, commit };
}

function remoteBase({ remote, name, commit }: RemoteBranch): Base {
  const label = `${remote}/${name}`;
  return { remote, branch: name, label, ref: `refs/remotes/${label}`, commit };
}
