import type { Head, Snapshot } from '../../../src/git/service';

interface Options {
  readonly remotes?: readonly string[];
  /** `remote/branch` */
  readonly branches?: readonly string[];
  readonly local?: readonly string[];
  /** A branch, or a detached commit. */
  readonly head?: string | { readonly commit: string; readonly loose?: boolean };
  readonly changed?: number;
  readonly operation?: Snapshot['operation'];
}

/** How a repository stands, in short. */
export function snapshotOf(options: Options): Snapshot {
  const { remotes = ['origin', 'upstream'], branches = [], local = ['main'] } = options;
  return {
    head: headOf(options.head ?? 'main', local),
    remotes: remotes.map((name) => ({ name, url: `/srv/${name}.git`, repository: undefined })),
    local: local.map((name) => ({ name, commit: 'c' })),
    remote: branches.map((label) => {
      const [remote = '', ...name] = label.split('/');
      return { remote, name: name.join('/'), commit: 'c' };
    }),
    changed: options.changed ?? 0,
    untracked: 0,
    operation: options.operation,
  };
}

function headOf(head: NonNullable<Options['head']>, local: readonly string[]): Head {
  if (typeof head === 'string') return { kind: 'branch', name: head, born: local.includes(head) };
  return { kind: 'detached', commit: head.commit, label: head.commit, loose: head.loose ?? false };
}
