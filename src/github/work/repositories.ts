import type { components } from '@octokit/openapi-types';
import type { Session } from '../polite';
import type { GitHubWork, RepositoryAccess, RepositoryName } from '../work';
import { fields, flag, isNone, text, webAddress } from './fields';
import { pathOf, reading } from './requests';
import { sshAddress } from './sshAddress';

type Repository = components['schemas']['full-repository'];
type RepositoryKey = keyof Repository;
type PermissionKey = keyof NonNullable<Repository['permissions']>;

/** What the account may do with repositories. */
export function repositories(session: Session): Pick<GitHubWork, 'access'> {
  return {
    access: (repository, signal) =>
      reading(session, signal, async (request) => {
        const { data } = await session.client.request('GET /repos/{owner}/{repo}', {
          ...pathOf(repository),
          request,
        });
        return accessOf(data, session);
      }),
  };
}

/** Of GitHub's description of a repository, which says what the one who asks may do. */
export function accessOf(
  value: unknown,
  { isSignedIn }: Pick<Session, 'isSignedIn'>,
): RepositoryAccess {
  const repository = fields<RepositoryKey>(value);
  // An archived repository keeps its permissions, and takes nothing.
  const isArchived = !isNone(repository.archived) && flag(repository.archived);
  const permissions = isNone(repository.permissions)
    ? {}
    : fields<PermissionKey>(repository.permissions);
  const may = (permission: unknown) => !isArchived && !isNone(permission) && flag(permission);
  return {
    repository: nameOf(repository),
    isPrivate: flag(repository.private),
    defaultBranch: text(repository.default_branch),
    mayPush: may(permissions.push),
    mayTriage: may(permissions.triage) || may(permissions.push),
    mayFork: isSignedIn && (isNone(repository.allow_forking) || flag(repository.allow_forking)),
    parent: isNone(repository.parent) ? undefined : nameOf(fields(repository.parent)),
    cloneUrl: webAddress(repository.clone_url),
    sshUrl: sshAddress(repository.ssh_url),
  };
}

/** As REST and GraphQL both say it. */
export const nameOf = ({
  owner,
  name,
}: {
  readonly owner?: unknown;
  readonly name?: unknown;
}): RepositoryName => ({
  owner: text(fields<'login'>(owner).login),
  name: text(name),
});
