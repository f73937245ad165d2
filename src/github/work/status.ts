import { GitHubError } from '../errors';
import type { Session } from '../polite';
import type { Checks, GitHubWork, PullRequest, PullRequestStatus, RepositoryName } from '../work';
import { type Check, checkWith } from './checks';
import {
  commitId,
  count,
  fields,
  flag,
  isNone,
  list,
  loginOf,
  oneOf,
  text,
  time,
  webAddress,
} from './fields';
import { graph, pathOf } from './requests';
import { reviewsOf } from './reviews';

const query = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      number title url state isDraft mergeable reviewDecision updatedAt
      headRefName headRefOid baseRefName
      headRepositoryOwner { login }
      author { login }
      latestOpinionatedReviews(first: 100) { nodes { state author { login } } }
      reviewRequests(first: 100) {
        totalCount nodes { requestedReviewer { ... on User { login } } }
      }
      commits(last: 1) { nodes { commit { statusCheckRollup {
        state
        contexts(first: 100) { nodes {
          __typename
          ... on CheckRun { name status conclusion }
          ... on StatusContext { context state }
        } }
      } } } }
    }
  }
}`;

type PullKey =
  | 'number'
  | 'title'
  | 'url'
  | 'state'
  | 'isDraft'
  | 'mergeable'
  | 'reviewDecision'
  | 'updatedAt'
  | 'headRefName'
  | 'headRefOid'
  | 'baseRefName'
  | 'headRepositoryOwner'
  | 'author'
  | 'latestOpinionatedReviews'
  | 'reviewRequests'
  | 'commits';

/** How pull requests stand. */
export function status(session: Session): Pick<GitHubWork, 'status'> {
  return {
    status: async (repository, number, signal) => {
      const variables = { ...pathOf(repository), number };
      const data = fields<'repository'>(await graph(session, signal, query, variables));
      if (isNone(data.repository)) throw new GitHubError({ kind: 'notFound' });
      const { pullRequest } = fields<'pullRequest'>(data.repository);
      if (isNone(pullRequest)) throw new GitHubError({ kind: 'notFound' });
      return statusOf(fields<PullKey>(pullRequest), repository);
    },
  };
}

type Pull = ReturnType<typeof fields<PullKey>>;

function statusOf(pull: Pull, repository: RepositoryName): PullRequestStatus {
  return {
    pullRequest: {
      repository,
      number: count(pull.number),
      title: text(pull.title),
      url: webAddress(pull.url),
      state: stateOf(pull),
      head: {
        owner: loginOf(pull.headRepositoryOwner),
        branch: text(pull.headRefName),
        commit: commitId(pull.headRefOid),
      },
      base: { branch: text(pull.baseRefName) },
      author: loginOf(pull.author),
      updated: time(pull.updatedAt),
    },
    ...checksOf(pull),
    ...reviewsOf(pull),
    conflicts: conflictsOf(pull),
  };
}

function stateOf({ state, isDraft }: Pull): PullRequest['state'] {
  const name = oneOf(state, ['OPEN', 'CLOSED', 'MERGED']);
  if (name !== 'OPEN') return name === 'MERGED' ? 'merged' : 'closed';
  return flag(isDraft) ? 'draft' : 'open';
}

function conflictsOf({ mergeable }: Pull): boolean | undefined {
  const known = oneOf(mergeable, ['CONFLICTING', 'MERGEABLE', 'UNKNOWN']);
  return known === 'UNKNOWN' ? undefined : known === 'CONFLICTING';
}

/** GitHub's words for checks and statuses put together. */
const rollup = {
  SUCCESS: 'passed',
  FAILURE: 'failed',
  ERROR: 'failed',
  PENDING: 'running',
  EXPECTED: 'running',
} as const satisfies Readonly<Record<string, Check>>;
const states = Object.keys(rollup) as (keyof typeof rollup)[];

function checksOf({ commits }: Pull): { checks: Checks; failing: string[] } {
  const [last] = list(fields<'nodes'>(commits).nodes);
  const all = last === undefined ? null : rollupOf(last);
  if (isNone(all)) return { checks: 'none', failing: [] };
  const { state, contexts } = fields<'state' | 'contexts'>(all);
  const stands = rollup[oneOf(state, states)];
  const failing = list(fields<'nodes'>(contexts).nodes).flatMap(failingName);
  // What has failed is told as failed, as `checks` does, while the rest may still run.
  return { checks: failing.length > 0 ? 'failed' : stands, failing };
}

const rollupOf = (node: unknown): unknown =>
  fields<'statusCheckRollup'>(fields<'commit'>(node).commit).statusCheckRollup;

/** The name of what has failed; none of what has not. */
function failingName(value: unknown): string[] {
  const { __typename: kind, ...check } = fields<
    '__typename' | 'name' | 'conclusion' | 'context' | 'state'
  >(value);
  if (kind === 'StatusContext') {
    return rollup[oneOf(check.state, states)] === 'failed' ? [text(check.context)] : [];
  }
  const conclusion = isNone(check.conclusion) ? undefined : text(check.conclusion).toLowerCase();
  return checkWith(conclusion) === 'failed' ? [text(check.name)] : [];
}
