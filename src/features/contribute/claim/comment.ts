import { sameLogin } from '../../../github/login';
import { isGitHubError } from '../../../github/errors';
import type { GitHubWork, Issue, IssueComment } from '../../../github/work';
import type { Claim } from '../../claims/claim';
import type { Claims } from '../../claims/claims';

/** A claim that is to be posted, as whom, and where it is kept. */
export interface Claiming {
  readonly work: GitHubWork;
  readonly login: string;
  readonly claims: Pick<Claims, 'put' | 'remove'>;
  readonly claim: Claim;
}

/**
 * A comment by which the account has claimed an issue already: in another window, in an earlier try,
 * on GitHub itself.
 * @param texts any of which claims it; undefined for none
 */
export async function earlierClaim(
  { work, login }: Pick<Claiming, 'work' | 'login'>,
  issue: Issue,
  texts: readonly (string | undefined)[],
  signal: AbortSignal,
): Promise<IssueComment | undefined> {
  if (issue.comments === 0 || issue.assignees.length > 0) return undefined;
  const comments = await work.comments(issue.repository, issue.number, undefined, signal);
  return comments.find(
    (comment) =>
      isBy(comment, login) && texts.some((text) => text !== undefined && says(comment, text)),
  );
}

/**
 * Posts the comment, and assigns the account where GitHub lets it. That it is about to be posted is
 * kept first, with its text, so that another window, or the next try after this one was closed, looks
 * before it posts again. What was not posted is not kept.
 * @returns the issue as it stands then; undefined where GitHub does not say
 */
export async function postClaim(
  { work, login, claims, claim }: Claiming,
  comment: string,
  signal: AbortSignal,
): Promise<Issue | undefined> {
  const started = new Date();
  await claims.put({ ...claim, claimed: started.toISOString(), comment });
  try {
    await work.comment(claim, claim.number, comment, signal);
  } catch (error) {
    const found = mayBeThere(error, signal)
      ? await look({ work, login }, claim, comment, started)
      : 'absent';
    if (found === 'absent') await claims.remove(claim);
    if (found !== 'posted') throw found === 'absent' ? reasonOf(error) : error;
  }
  return assign(work, login, claim, signal);
}

const mayBeThere = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted || (isGitHubError(error) && error.failure.kind === 'uncertain');

/** What GitHub failed at, once it is known that nothing was done. */
const reasonOf = (error: unknown): unknown =>
  isGitHubError(error) && isGitHubError(error.cause) ? error.cause : error;

/** Whether a comment of which no answer came is there all the same. */
async function look(
  { work, login }: Pick<Claiming, 'work' | 'login'>,
  claim: Claim,
  text: string,
  started: Date,
): Promise<'posted' | 'absent' | 'unknown'> {
  // GitHub's clock may be behind this one.
  const since = new Date(started.getTime() - 60_000);
  try {
    const patience = AbortSignal.timeout(30_000);
    const comments = await work.comments(claim, claim.number, since, patience);
    const isThere = comments.some((comment) => isBy(comment, login) && says(comment, text));
    return isThere ? 'posted' : 'absent';
  } catch {
    return 'unknown';
  }
}

/** GitHub leaves out whom it may not assign, or refuses: then somebody else has to. */
async function assign(
  work: GitHubWork,
  login: string,
  claim: Claim,
  signal: AbortSignal,
): Promise<Issue | undefined> {
  try {
    return await work.assign(claim, claim.number, login, signal);
  } catch {
    return undefined;
  }
}

const isBy = ({ author }: IssueComment, login: string): boolean => sameLogin(author, login);

const says = ({ body }: IssueComment, text: string): boolean =>
  body.replace(/\s+/g, ' ').trim() === text.replace(/\s+/g, ' ').trim();
