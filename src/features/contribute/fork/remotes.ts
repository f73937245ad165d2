import { sameLogin } from '../../../github/login';
import { sameRepository } from '../../../git/remoteUrl';
import type { GitRemote } from '../../../git/service';
import type { RepositoryAccess } from '../../../github/work';

/** A repository on a host. */
export interface HostedRepository {
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/** The remotes that are a repository. */
export function remotesOfRepository(
  remotes: readonly GitRemote[],
  wanted: HostedRepository,
): readonly GitRemote[] {
  return remotes.filter(({ repository }) => repository && sameRepository(repository, wanted));
}

/**
 * The remote that is the account's own copy of a project: one of that account, on the project's host,
 * with the project's name before others.
 */
export function ownRemote(
  remotes: readonly GitRemote[],
  project: HostedRepository,
  login: string,
): GitRemote | undefined {
  const own = remotes.filter(
    ({ repository }) =>
      repository !== undefined &&
      sameLogin(repository.owner, login) &&
      sameRepository(
        { ...repository, name: project.name },
        { ...project, owner: repository.owner },
      ),
  );
  const named = own.filter(({ repository }) => repository && sameName(repository, project));
  return named.find(({ name }) => name === 'origin') ?? named[0] ?? own[0];
}

const sameName = (a: { readonly name: string }, b: { readonly name: string }): boolean =>
  a.name.toLowerCase() === b.name.toLowerCase();

/** How a fork gets its place among the remotes. */
export interface RemotePlan {
  /** A remote that is to make room, as the handbooks' `upstream`. */
  readonly rename: { readonly from: string; readonly to: string } | undefined;
  readonly add: { readonly name: string; readonly url: string };
}

/**
 * The usual names: the fork is `origin`, the project `upstream` (GitHub's documentation, "Configuring
 * a remote repository for a fork"). Where both names are in use, the fork is called by its owner. Its
 * address has the form that the project's has here.
 */
export function planRemotes(
  remotes: readonly GitRemote[],
  project: HostedRepository,
  fork: Pick<RepositoryAccess, 'repository' | 'cloneUrl' | 'sshUrl'>,
): RemotePlan {
  const projects = remotesOfRepository(remotes, project);
  const names = remotes.map(({ name }) => name);
  const isSsh = projects.some(({ url }) => !/^https?:/i.test(url));
  const url = isSsh ? fork.sshUrl : fork.cloneUrl;
  if (!names.includes('origin')) return { rename: undefined, add: { name: 'origin', url } };
  const isProject = projects.some(({ name }) => name === 'origin');
  if (isProject && !names.includes('upstream')) {
    return { rename: { from: 'origin', to: 'upstream' }, add: { name: 'origin', url } };
  }
  return { rename: undefined, add: { name: freeName(fork.repository.owner, names), url } };
}

function freeName(wanted: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.includes(name)) return name;
  }
}
