import type { GitRepository } from '../../git/service';
import type { OpenHandbook } from '../../sources/library';
import type { ContributeDependencies } from './dependencies';
import type { HostedRepository } from './fork/remotes';
import { handbookFor, project as projectOf } from './issueAtHand';

/** Where a contributor works. */
export interface Workplace {
  /** The one whose rules count. */
  readonly handbook: OpenHandbook | undefined;
  /** The handbook's repository, else the window's first. */
  readonly repository: GitRepository;
  /** The repository on GitHub whose issues are worked on; undefined where nothing names one. */
  readonly project: HostedRepository | undefined;
}

/**
 * Where a command is at work.
 * @param argument may tell the handbook; see `Target`
 * @throws {GitUnavailableError}
 */
export async function workplaceFor(
  deps: ContributeDependencies,
  argument: unknown,
): Promise<Workplace> {
  const handbook = await handbookFor(deps, argument);
  const [first] = await deps.git.repositories();
  const repository = (handbook && (await deps.repositories.find(handbook))) ?? first;
  return { handbook, repository, project: await projectOf(deps, handbook) };
}
