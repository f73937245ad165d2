import { nodeId, pageUrl, time } from '../bodies/repositories';
import type { StoredFile } from '../content';
import { permissions, type Repository } from '../repository';
import type { Subject } from '../subject';
import type { World } from '../world';
import { connection, failed, type Bounds } from './connection';
import { checkNode, issueNode, pullNode } from './subjects';

/** Who asks, and how GitHub treats them. */
export interface Asker {
  readonly login: string;
  /** Bytes after which texts are cut off. */
  readonly textLimit: number;
}

export const userNode = (world: World, login: string) => ({
  __typename: 'User',
  id: nodeId('User', world.userId(login)),
  login,
  url: `${world.uri}/${login}`,
});

/** GraphQL's names for what somebody may do, in the order of `permissions`. */
const viewerPermissions = [null, 'READ', 'TRIAGE', 'WRITE', 'ADMIN'];

interface PullFilter extends Bounds {
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly states?: readonly string[] | null;
  readonly orderBy?: { readonly direction: string } | null;
}

export function repositoryNode(repository: Repository, asker: Asker): object {
  const { world, content, id, owner, name } = repository;
  const branches = content.branches();
  return {
    __typename: 'Repository',
    id: nodeId('Repository', id),
    name,
    nameWithOwner: repository.fullName,
    owner: userNode(world, owner),
    url: pageUrl(repository),
    sshUrl: `git@${new URL(world.uri).hostname}:${repository.fullName}.git`,
    isFork: repository.parent !== undefined,
    isPrivate: repository.isPrivate,
    hasIssuesEnabled: repository.hasIssues,
    viewerPermission:
      viewerPermissions[permissions.indexOf(repository.permissionOf(asker.login))] ?? null,
    parent: () => (repository.parent ? repositoryNode(repository.parent, asker) : null),
    defaultBranchRef: () =>
      branches.length > 0 ? refNode(repository, content.defaultBranch, asker) : null,
    issue: ({ number }: { number: number }) => {
      const subject = repository.subjects.get(number);
      if (!subject || subject.pull) throw missing('Issue', number);
      return issueNode(repository, subject);
    },
    pullRequest: ({ number }: { number: number }) => {
      const subject = repository.subjects.get(number);
      if (!subject?.pull) throw missing('PullRequest', number);
      return pullNode(repository, subject, asker);
    },
    pullRequests: (filter: PullFilter) => pullConnection(repository, filter, asker),
    forks: (
      filter: Bounds & {
        affiliations?: readonly string[] | null;
        ownerAffiliations?: readonly string[] | null;
      },
    ) => {
      const forks = [...world.repositories()].filter(
        (one) =>
          one.parent === repository &&
          one.may(asker.login, 'read') &&
          // Either list, given and without anybody else in it, leaves only the asker's own.
          (!isOnlyOwner(filter.affiliations ?? filter.ownerAffiliations) ||
            one.owner === asker.login),
      );
      return connection(forks, filter, (one) => repositoryNode(one, asker));
    },
    object: ({ oid, expression }: { oid?: string | null; expression?: string | null }) =>
      objectNode(repository, oid ?? undefined, expression ?? undefined, asker),
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      const branch = qualifiedName.replace(/^refs\/heads\//, '');
      return branches.includes(branch) ? refNode(repository, branch, asker) : null;
    },
    refs: (filter: Bounds & { refPrefix: string; orderBy?: { direction: string } | null }) => {
      const isTags = filter.refPrefix === 'refs/tags/';
      const names = isTags ? content.tags().map((tag) => tag.name) : [...branches];
      // The content has the oldest first.
      const ordered = filter.orderBy?.direction === 'DESC' ? names.reverse() : names;
      return connection(ordered, filter, (one) =>
        refNode(repository, one, asker, filter.refPrefix),
      );
    },
  };
}

export function refNode(
  repository: Repository,
  name: string,
  asker: Asker,
  prefix = 'refs/heads/',
) {
  const tag = repository.content.tags().find((one) => one.name === name);
  const commit = prefix === 'refs/tags/' ? tag?.commit : repository.find(name);
  return {
    id: nodeId('Ref', repository.id),
    name,
    prefix,
    target: () => (commit === undefined ? null : commitNode(repository, commit)),
    associatedPullRequests: (filter: PullFilter) =>
      pullConnection(repository, { ...filter, headRefName: name }, asker),
  };
}

export function commitNode(repository: Repository, commit: string) {
  const { message, date } = repository.content.facts(commit);
  const checks = repository.checks.get(commit) ?? [];
  return {
    __typename: 'Commit',
    id: nodeId('Commit', repository.id),
    oid: commit,
    message,
    messageHeadline: message.split('\n')[0] ?? '',
    authoredDate: time(date),
    committedDate: time(date),
    statusCheckRollup:
      checks.length === 0
        ? null
        : {
            id: nodeId('StatusCheckRollup', repository.id),
            state: checks.some(({ conclusion }) => conclusion === 'failure')
              ? 'FAILURE'
              : checks.some(({ conclusion }) => conclusion === undefined)
                ? 'PENDING'
                : 'SUCCESS',
            contexts: (bounds: Bounds) =>
              connection(checks, bounds, (check) => checkNode(repository, check)),
          },
  };
}

function pullConnection(repository: Repository, filter: PullFilter, asker: Asker) {
  const stateOf = ({ state, pull }: Subject): string =>
    pull?.merged ? 'MERGED' : state === 'open' ? 'OPEN' : 'CLOSED';
  const pulls = [...repository.subjects.values()].filter(
    (subject) =>
      subject.pull &&
      (filter.states?.includes(stateOf(subject)) ?? true) &&
      subject.pull.head.branch === (filter.headRefName ?? subject.pull.head.branch) &&
      subject.pull.base === (filter.baseRefName ?? subject.pull.base),
  );
  if (filter.orderBy?.direction === 'DESC') pulls.reverse();
  return connection(pulls, filter, (subject) => pullNode(repository, subject, asker));
}

/** @param expression `ref:path`, or a ref alone */
function objectNode(
  repository: Repository,
  oid: string | undefined,
  expression: string | undefined,
  asker: Asker,
): object | null {
  if (oid !== undefined) {
    const bytes = repository.blob(oid);
    if (bytes) return blobNode(oid, bytes, asker);
    return repository.find(oid) === oid ? commitNode(repository, oid) : null;
  }
  const [ref = 'HEAD', path] = (expression ?? '').split(':');
  const commit = repository.find(ref);
  if (commit === undefined) return null;
  if (path === undefined) return commitNode(repository, commit);
  return pathNode(repository.blobs(commit), path.replace(/\/$/, ''), asker);
}

function pathNode(files: readonly StoredFile[], path: string, asker: Asker): object | null {
  const file = files.find((one) => one.path === path);
  if (file) return blobNode(file.sha, file.bytes, asker);
  const start = path === '' ? '' : `${path}/`;
  const inside = files.filter((one) => one.path.startsWith(start));
  if (inside.length === 0) return null;
  const names = new Set(inside.map((one) => one.path.slice(start.length).split('/')[0] ?? ''));
  return {
    __typename: 'Tree',
    id: nodeId('Tree', 0),
    oid: '0'.repeat(40),
    entries: () =>
      [...names].map((name) => {
        const held = files.find((one) => one.path === start + name);
        return {
          name,
          path: start + name,
          type: held ? 'blob' : 'tree',
          oid: held?.sha ?? '0'.repeat(40),
          object: () => pathNode(files, start + name, asker),
        };
      }),
  };
}

const blobNode = (oid: string, bytes: Uint8Array, { textLimit }: Asker) => ({
  __typename: 'Blob',
  id: nodeId('Blob', 0),
  oid,
  byteSize: bytes.length,
  isBinary: bytes.includes(0),
  isTruncated: bytes.length > textLimit,
  text: bytes.includes(0) ? null : new TextDecoder().decode(bytes.subarray(0, textLimit)),
});

const isOnlyOwner = (affiliations: readonly string[] | null | undefined): boolean =>
  affiliations?.length === 1 && affiliations[0] === 'OWNER';

const missing = (type: string, number: number) =>
  failed('NOT_FOUND', `Could not resolve to ${type} with the number of ${number}.`);
