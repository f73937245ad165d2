import { isGitHubError } from '../../../github/errors';
import type { GitHubWork, Issue, IssueComment } from '../../../github/work';
import type { Claim } from '../../claims/claim';
import type { Claims } from '../../claims/claims';

interface Claiming {
  readonly work: GitHubWork;
  readonly login: string;
  readonly claims: Claims;
  readonly claim: Claim;
}

/**
 * A comment by which the account has claimed an issue already: in another window, in an earlier try,
 * on GitHub itself.
 */
export async function earlierClaim(
  { work, login }: Pick<Claiming, 'work' | 'login'>,
  issue: Issue,
  sentence: string,
  signal: AbortSignal,
): Promise<IssueComment | undefined> {
  if (issue.comments === 0 || issue.assignees.length > 0) return undefined;
  const comments = await work.comments(issue.repository, issue.number, undefined, signal);
  return comments.find((comment) => isBy(comment, login) && says(comment, sentence));
}

/**
 * Posts the comment, and assigns the account where GitHub lets it. That it is about to be posted is
 * kept first, so that another window, or the next try after this one was closed, looks before it
 * posts again.
 */
export async function postClaim(
  { work, login, claims, claim }: Claiming,
  comment: string,
  signal: AbortSignal,
): Promise<'assigned' | 'posted'> {
  const started = new Date();
  await claims.put(claim);
  try {
    await work.comment(claim, claim.number, comment, signal);
  } catch (error) {
    const isUncertain =
      signal.aborted || (isGitHubError(error) && error.failure.kind === 'uncertain');
    if (!isUncertain) await claims.remove(claim);
    if (!isUncertain || !(await wasPosted(work, login, claim, comment, started))) throw error;
  }
  return (await assign(work, login, claim, signal)) ? 'assigned' : 'posted';
}

/** Whether a comment of which no answer came is there all the same. */
async function wasPosted(
  work: GitHubWork,
  login: string,
  claim: Claim,
  text: string,
  started: Date,
): Promise<boolean> {
  // GitHub's clock may be behind this one.
  const since = new Date(started.getTime() - 60_000);
  const patience = AbortSignal.timeout(30_000);
  const comments = await work.comments(claim, claim.number, since, patience).catch(() => []);
  const isThere = comments.some((comment) => isBy(comment, login) && says(comment, text));
  return isThere;
}

/** GitHub leaves out whom it may not assign, or refuses: then somebody else has to. */
async function assign(
  work: GitHubWork,
  login: string,
  claim: Claim,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { assignees } = await work.assign(claim, claim.number, login, signal);
    return assignees.some((each) => each.toLowerCase() === login.toLowerCase());
  } catch {
    return false;
  }
}

const isBy = ({ author }: IssueComment, login: string): boolean =>
  author?.toLowerCase() === login.toLowerCase();

const says = ({ body }: IssueComment, text: string): boolean =>
  body.replace(/\s+/g, ' ').trim() === text.replace(/\s+/g, ' ').trim();
