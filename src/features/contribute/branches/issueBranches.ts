import type { GitRepository } from '../../../git/service';
import type { ContributeDependencies } from '../dependencies';
import { parseIssue, type IssueReference } from '../issue';

/** A branch here that was started for an issue. */
export interface IssueBranch {
  readonly name: string;
  readonly commit: string;
  readonly issue: IssueReference;
}

/** The branches of a repository that remember an issue, in Git's order. */
export async function issueBranches(
  repository: Pick<GitRepository, 'remembered' | 'branches'>,
): Promise<readonly IssueBranch[]> {
  const [remembered, { local }] = await Promise.all([
    repository.remembered('handbook-issue'),
    repository.branches(),
  ]);
  const told = new Map(remembered.map(({ branch, value }) => [branch, parseIssue(value)]));
  return local.flatMap(({ name, commit }) => {
    const issue = told.get(name);
    return issue ? [{ name, commit, issue }] : [];
  });
}

/**
 * The repository that is worked in: the handbook's, else the window's first.
 * @throws {GitUnavailableError}
 */
export async function workRepository(
  { git, repositories }: Pick<ContributeDependencies, 'git' | 'repositories'>,
  handbook: Parameters<ContributeDependencies['repositories']['find']>[0] | undefined,
): Promise<GitRepository> {
  const [first] = await git.repositories();
  return (handbook && (await repositories.find(handbook))) ?? first;
}
