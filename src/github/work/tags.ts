import { GitHubError } from '../errors';
import type { Session } from '../polite';
import type { GitHubWork, Tag } from '../work';
import { commitId, fields, isNone, list, text, time } from './fields';
import { graph, pathOf } from './requests';

const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    refs(refPrefix: "refs/tags/", first: 100, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
      nodes {
        name
        target {
          __typename oid
          ... on Commit { committedDate }
          ... on Tag { target { __typename oid ... on Commit { committedDate } } }
        }
      }
    }
  }
}`;

type TargetKey = '__typename' | 'oid' | 'committedDate' | 'target';

/** Tags of repositories. */
export function tags(session: Session): Pick<GitHubWork, 'tags'> {
  return {
    tags: async (repository, signal) => {
      const answer = await graph(session, signal, query, pathOf(repository));
      const data = fields<'repository'>(answer);
      if (isNone(data.repository)) throw new GitHubError({ kind: 'notFound' });
      const { refs } = fields<'refs'>(data.repository);
      return isNone(refs) ? [] : list(fields<'nodes'>(refs).nodes).flatMap(tagOf);
    },
  };
}

/** None for a tag of something that is no commit. */
function tagOf(value: unknown): Tag[] {
  const { name, target } = fields<'name' | 'target'>(value);
  const outer = fields<TargetKey>(target);
  const { __typename: kind, ...commit } =
    outer.__typename === 'Tag' ? fields<TargetKey>(outer.target) : outer;
  if (kind !== 'Commit') return [];
  return [{ name: text(name), commit: commitId(commit.oid), date: time(commit.committedDate) }];
}
