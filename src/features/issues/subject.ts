import { namedRepository, sameRepository, type RemoteRepository } from '../../git/remoteUrl';
import type { WorkAccess } from '../../github/connect';
import type { OpenHandbook } from '../../sources/library';
import type { ContributeDependencies } from '../contribute/dependencies';
import { handbookFor, project } from '../contribute/issueAtHand';

/** Whose issues the view shows, and by which handbook's rules. */
export interface Subject {
  readonly repository: RemoteRepository;
  readonly handbook: OpenHandbook | undefined;
  /** Whether the repository is the user's own remote, which may be a fork. */
  readonly mayBeFork: boolean;
}

/** @returns undefined where nothing names a repository on a GitHub that VS Code knows */
export async function findSubject(deps: ContributeDependencies): Promise<Subject | undefined> {
  const handbook = (await handbookFor(deps)) ?? naming(deps.library.current);
  const repository = await project(deps, handbook);
  if (!repository || !deps.github.knows(repository.host)) return undefined;
  const named = namedRepository(handbook?.model.config.repository);
  const remotes = (handbook && (await deps.repositories.find(handbook)))?.remotes ?? [];
  const isNamed = named !== undefined && sameRepository(named, repository);
  const hasUpstream = remotes.some(({ name }) => name === 'upstream');
  return { repository, handbook, mayBeFork: !isNamed && !hasUpstream };
}

/** Where no handbook is about the workspace, as in an empty window: the first that names a repository. */
const naming = (handbooks: readonly OpenHandbook[]): OpenHandbook | undefined =>
  handbooks.find(({ model }) => model.config.repository !== undefined);

/** A fork's issues are those of the repository that it was made from. */
export async function issuesRepository(
  { repository, mayBeFork }: Subject,
  { work }: WorkAccess,
  signal: AbortSignal,
): Promise<RemoteRepository> {
  if (!mayBeFork) return repository;
  const { parent } = await work.access(repository, signal);
  return parent ? { ...parent, host: repository.host } : repository;
}
