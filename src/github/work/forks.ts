import { sameLogin } from '../login';
import { GitHubError } from '../errors';
import { statusOf } from '../failures';
import type { Session } from '../polite';
import type { GitHubWork, RepositoryAccess } from '../work';
import { fields, flag, isNone, list, oneOf, text, webAddress } from './fields';
import { pause } from './pause';
import { accessOf, nameOf } from './repositories';
import { graph, pathOf, reading, writing } from './requests';
import { sshAddress } from './sshAddress';

/** Forks that one account has of one repository; GitHub allows one, and organisations of theirs more. */
const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    forks(first: 20, affiliations: [OWNER], ownerAffiliations: [OWNER]) {
      nodes {
        name owner { login } isPrivate viewerPermission url sshUrl
        defaultBranchRef { name }
        parent { name owner { login } }
      }
    }
  }
}`;

type ForkKey =
  | 'name'
  | 'owner'
  | 'isPrivate'
  | 'viewerPermission'
  | 'url'
  | 'sshUrl'
  | 'defaultBranchRef'
  | 'parent';

/** How often and how far apart GitHub is asked whether a fork is filled, in seconds. */
const waits = [0, 1, 2, 3, 5, 8, 13, 20];

/** Forks of repositories. */
export function forks(session: Session): Pick<GitHubWork, 'fork' | 'createFork'> {
  const { client } = session;
  /** A fork is there before its commits are: until then it counts as empty, or is not found. */
  const isFilled = (
    { repository, defaultBranch }: RepositoryAccess,
    signal: AbortSignal,
  ): Promise<boolean> =>
    reading(session, signal, async (request) => {
      try {
        await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
          ...pathOf(repository),
          ref: defaultBranch,
          mediaType: { format: 'sha' },
          request,
        });
        return true;
      } catch (error) {
        if ([404, 409, 422].includes(statusOf(error) ?? 0)) return false;
        throw error;
      }
    });
  return {
    fork: async (repository, login, signal) => {
      const { owner, repo } = pathOf(repository);
      const data = fields<'repository'>(await graph(session, signal, query, { owner, repo }));
      if (isNone(data.repository)) throw new GitHubError({ kind: 'notFound' });
      const { forks: found } = fields<'forks'>(data.repository);
      return list(fields<'nodes'>(found).nodes)
        .map(forkOf)
        .find((fork) => sameLogin(fork.repository.owner, login));
    },
    createFork: async (repository, signal) => {
      const fork = await writing(session, signal, async (request) => {
        const { data } = await client.request('POST /repos/{owner}/{repo}/forks', {
          ...pathOf(repository),
          request,
        });
        return accessOf(data, session);
      });
      for (const seconds of waits) {
        await pause(seconds * session.second, signal);
        if (await isFilled(fork, signal)) return fork;
      }
      throw new GitHubError({ kind: 'slow' });
    },
  };
}

const permissions = ['ADMIN', 'MAINTAIN', 'WRITE', 'TRIAGE', 'READ'] as const;

function forkOf(value: unknown): RepositoryAccess {
  const fork = fields<ForkKey>(value);
  const permission = isNone(fork.viewerPermission)
    ? 'READ'
    : oneOf(fork.viewerPermission, permissions);
  return {
    repository: nameOf(fork),
    isPrivate: flag(fork.isPrivate),
    // Only a fork without commits has none.
    defaultBranch: isNone(fork.defaultBranchRef)
      ? ''
      : text(fields<'name'>(fork.defaultBranchRef).name),
    mayPush: ['ADMIN', 'MAINTAIN', 'WRITE'].includes(permission),
    mayTriage: permission !== 'READ',
    // Whoever has a fork has no other.
    mayFork: false,
    parent: isNone(fork.parent) ? undefined : nameOf(fields(fork.parent)),
    cloneUrl: `${webAddress(fork.url)}.git`,
    sshUrl: sshAddress(fork.sshUrl),
  };
}
