import type { Repository, RepositoryOptions } from '../../../scripts/sample-repository.mjs';

/** The commit of a branch, asked from the remote itself. */
export function tipOf(repository: Repository, remote: string, branch: string): string {
  return repository.git('ls-remote', remote, `refs/heads/${branch}`).split('\t')[0] ?? '';
}

/** What must stay as it is, each in lines. */
export interface State {
  /** Name, commit and upstream of each local branch. */
  readonly branches: readonly string[];
  readonly head: string;
  readonly stashes: string;
  /** Which files are changed, staged, untracked. */
  readonly status: string;
  /** What is changed in them. */
  readonly changes: string;
  /** What the extension keeps with branches. */
  readonly remembered: readonly string[];
}

export function stateOf({ git }: Pick<Repository, 'git'>): State {
  const lines = (text: string) => text.split('\n').filter(Boolean).sort();
  return {
    branches: lines(
      git(
        'for-each-ref',
        '--format=%(refname:short) %(objectname) %(upstream:short)',
        'refs/heads',
      ),
    ),
    head: git('rev-parse', '--symbolic-full-name', 'HEAD') + git('rev-parse', 'HEAD'),
    stashes: git('stash', 'list'),
    status: git('status', '--porcelain=v1', '--untracked-files=all'),
    changes: git('diff', 'HEAD'),
    remembered: lines(git('config', '--local', '--list')).filter((line) =>
      line.includes('.handbook-'),
    ),
  };
}

/** The state with one branch more; HEAD stays where it is. */
export function withBranch(
  state: State,
  name: string,
  commit: string,
  { issue, base }: { readonly issue: string; readonly base: string },
): State {
  return {
    ...state,
    branches: [...state.branches, `${name} ${commit} `].sort(),
    remembered: [
      ...state.remembered,
      `branch.${name}.handbook-base=${base}`,
      `branch.${name}.handbook-issue=${issue}`,
    ].sort(),
  };
}

/** What `upstream` is called: on a host that VS Code knows as no GitHub, so that none is asked. */
export const upstreamAddress = 'https://git.example.org/massgen/MassGen.git';

/** A repository whose remotes are named as on a host and stand on this disk. */
export const hosted: RepositoryOptions = {
  addresses: {
    upstream: upstreamAddress,
    origin: 'https://git.example.org/someone/MassGen.git',
  },
};

/** Puts the working tree back: on `main`, clean, with no other branch. */
export function reset({ git }: Repository): void {
  for (const command of ['rebase', 'merge', 'cherry-pick']) attempt(() => git(command, '--abort'));
  patiently(() => git('checkout', '--quiet', '--force', 'main'));
  patiently(() => git('reset', '--quiet', '--hard', 'origin/main'));
  patiently(() => git('clean', '--quiet', '--force', '-d', '-x'));
  for (const branch of git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n')) {
    if (branch !== '' && branch !== 'main') git('branch', '--quiet', '-D', branch);
  }
}

/** Git may be at work for the editor at the same time; it then asks to come back. */
export function patiently<T>(command: () => T): T {
  for (let tries = 0; ; tries++) {
    try {
      return command();
    } catch (error) {
      if (tries === 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function attempt(command: () => unknown): void {
  try {
    command();
  } catch {
    // There was nothing to end.
  }
}
