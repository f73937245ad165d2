import type { GitRepository } from '../../../git/service';
import { switchWork } from '../switchWork';
import type { Rest } from './restingBranch';

/**
 * Switches to a branch to rest on, which is made or brought up to date where that loses nothing.
 * @returns whether it is checked out now
 */
export async function goTo(repository: GitRepository, rest: Rest): Promise<boolean> {
  if (rest.kind === 'new') {
    await repository.createBranch(rest.name, rest.base.ref, { checkout: false });
    await repository.track(rest.name, rest.base.label);
  }
  if (!(await switchWork(repository, rest.name))) return false;
  if (rest.kind === 'here' && rest.forward) await repository.fastForward(rest.forward.ref);
  return true;
}
