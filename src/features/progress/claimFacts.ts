import { sameRepository } from '../../git/remoteUrl';
import type { WorkFacts } from '../../handbook/whereYouAre';
import type { Claim, IssueKey } from '../claims/claim';

/** The repository whose issues are worked on. */
export type Project = Pick<IssueKey, 'host' | 'owner' | 'name'>;

/** The claim of the issue that the branch is for; one of the project where the issue is a bare number. */
export function claimOfWork(
  { work }: WorkFacts,
  claims: readonly Claim[],
  project: Project | undefined,
): Claim | undefined {
  const issue = work?.issue?.toLowerCase();
  const own = inProject(claims, project);
  return (
    own.find(({ number }) => issue === `#${number}`) ??
    [...own, ...claims].find(
      ({ owner, name, number }) => issue === `${owner}/${name}#${number}`.toLowerCase(),
    )
  );
}

/**
 * What Git tells, with what GitHub told of the user's claims. Commits that stand in the base go before
 * a pull request that is thought to be open: GitHub was asked before it was merged.
 */
export function withClaims(
  facts: WorkFacts,
  claims: readonly Claim[],
  project: Project | undefined,
): WorkFacts {
  const { work } = facts;
  if (!work) {
    const assigned = inProject(claims, project).some(
      ({ state, branch }) => state === 'assigned' && branch === undefined,
    );
    return assigned ? { ...facts, assigned } : facts;
  }
  const state = claimOfWork(facts, claims, project)?.state;
  if (state === 'merged') return { ...facts, pullRequest: 'merged' };
  const isInBase = work.commits === 'merged' || work.commits === 'taken';
  return state === 'submitted' && !isInBase ? { ...facts, pullRequest: 'open' } : facts;
}

const inProject = (claims: readonly Claim[], project: Project | undefined): readonly Claim[] =>
  project ? claims.filter((claim) => sameRepository(claim, project)) : [];
