import type { Operation, RemoteBranch, Snapshot } from '../../git/service';
import { branchInTheWay } from './refName';

/** What speaks against creating the branch and switching to it. */
export type Obstacle =
  /** The name is taken by the branch one is on. */
  | { readonly kind: 'current' }
  | { readonly kind: 'existsHere' }
  | { readonly kind: 'existsOnRemote'; readonly branch: RemoteBranch }
  /** Another branch's name is a folder of this one, or the other way round. */
  | { readonly kind: 'inTheWay'; readonly branch: string }
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'changes'; readonly files: number }
  /** HEAD is detached and nothing else holds its commits. */
  | { readonly kind: 'looseCommits'; readonly commit: string };

export type ReviewAction =
  | 'createAndSwitch'
  | 'create'
  /** Switch to the branch that has the name, here or on a remote. */
  | 'switch'
  /** Give the commits that only HEAD holds a branch of their own. */
  | 'keepCommits'
  | 'changeName'
  | 'changeBase'
  | 'openSourceControl';

export interface Review {
  readonly obstacle: Obstacle | undefined;
  /** What is offered, the most useful first. */
  readonly actions: readonly ReviewAction[];
}

/**
 * What may be done with a branch of this name in a repository that stands like this. Nothing that
 * is offered moves, carries over or loses anything of the user's.
 */
export function review(name: string, snapshot: Snapshot): Review {
  const taken = nameObstacle(name, snapshot);
  const tree = treeObstacle(snapshot);
  if (taken) {
    const exists = taken.kind === 'existsHere' || taken.kind === 'existsOnRemote';
    if (!exists) return { obstacle: taken, actions: ['changeName'] };
    return {
      obstacle: taken,
      actions: tree ? ['changeName', 'openSourceControl'] : ['switch', 'changeName'],
    };
  }
  switch (tree?.kind) {
    case undefined:
      return {
        obstacle: undefined,
        actions: ['createAndSwitch', 'create', 'changeName', 'changeBase'],
      };
    case 'looseCommits':
      return { obstacle: tree, actions: ['keepCommits', 'create', 'changeName', 'changeBase'] };
    default:
      return {
        obstacle: tree,
        actions: ['openSourceControl', 'create', 'changeName', 'changeBase'],
      };
  }
}

function nameObstacle(name: string, { head, local, remote }: Snapshot): Obstacle | undefined {
  if (head.kind === 'branch' && head.name === name) return { kind: 'current' };
  const names = local.map((branch) => branch.name);
  if (names.includes(name)) return { kind: 'existsHere' };
  const branch = branchInTheWay(name, names);
  if (branch !== undefined) return { kind: 'inTheWay', branch };
  const elsewhere = remote.find((other) => other.name === name);
  return elsewhere && { kind: 'existsOnRemote', branch: elsewhere };
}

function treeObstacle({ operation, changed, head }: Snapshot): Obstacle | undefined {
  if (operation) return { kind: 'operation', operation };
  if (changed > 0) return { kind: 'changes', files: changed };
  if (head.kind === 'detached' && head.loose) return { kind: 'looseCommits', commit: head.commit };
  return undefined;
}
