import { sameLogin } from '../../../github/login';
import * as vscode from 'vscode';
import type { SignedIn } from '../../../github/connect';
import type { Issue } from '../../../github/work';
import type { Claim } from '../../claims/claim';
import type { ContributeDependencies } from '../dependencies';
import { issueAtHand, rulesOf, type IssueAtHand } from '../issueAtHand';
import { tellingFailures, withProgress } from '../onGitHub';
import { earlierClaim, postClaim } from './comment';
import { askForComment, tellAssigned, tellClosed, tellTaken, tellWaiting } from './texts';

/**
 * Claims an issue as the handbook has it done: with a comment that is shown first, and an assignment
 * where one may. Whatever goes wrong is told, and nothing is posted twice.
 */
export async function claimIssue(deps: ContributeDependencies, argument: unknown): Promise<void> {
  const at = await issueAtHand(deps, argument, vscode.l10n.t('Claim Issue'));
  if (!at) return;
  const again = (): Promise<void> => claimIssue(deps, { issue: at.page });
  const { github: access } = deps;
  await tellingFailures({ access, host: at.key.host, page: at.page, again }, async () => {
    const detail = vscode.l10n.t('To comment on {0} as you.', at.label);
    const signedIn = await access.workSignedIn(at.key.host, { detail });
    if (signedIn) await claim(deps, at, signedIn);
  });
}

async function claim(
  deps: ContributeDependencies,
  at: IssueAtHand,
  signedIn: SignedIn,
): Promise<void> {
  const rules = await rulesOf(deps, at.handbook);
  const sentence = rules?.claim?.sentence ?? vscode.l10n.t('I would like to work on this issue.');
  const texts = [sentence, deps.claims.of(at.key)?.comment];
  const { issue, earlier } = await withProgress(
    vscode.l10n.t('Looking at {0} …', at.label),
    async (signal) => {
      const known = await signedIn.work.issue(at.key, at.key.number, undefined, signal);
      if (!known) throw new Error('An answer without an ETag cannot be unchanged.');
      return {
        issue: known.value,
        earlier: await earlierClaim(signedIn, known.value, texts, signal),
      };
    },
  );
  const mine = claimOf(at, issue, signedIn.login);
  if (!isFree(issue)) return tellWhose(deps, mine, issue, at);
  const waits = rules?.claim?.waits ?? false;
  if (earlier) {
    await deps.claims.put({ ...mine, state: 'waiting', claimed: earlier.created.toISOString() });
    return tellWaiting(at, { waits, since: earlier.created });
  }
  const comment = await askForComment(at, issue, signedIn.login, sentence);
  if (comment === undefined) return;
  const now = await withProgress(vscode.l10n.t('Claiming {0} …', at.label), (signal) =>
    postClaim({ ...signedIn, claims: deps.claims, claim: mine }, comment, signal),
  );
  // Others may have been faster while the user looked at the comment.
  const isLost = now !== undefined && !isFree(now);
  await deps.claims.put({ ...mine, state: isLost ? 'lost' : 'waiting' });
  if (isLost) return tellWhose(deps, mine, now, at);
  return tellWaiting(at, { waits, since: undefined });
}

const isFree = ({ state, assignees }: Issue): boolean => state === 'open' && assignees.length === 0;

/** Tells whose an issue is that cannot be claimed any more. */
async function tellWhose(
  deps: ContributeDependencies,
  mine: Claim,
  { state, assignees }: Issue,
  at: IssueAtHand,
): Promise<void> {
  if (state === 'closed') return tellClosed(at);
  const isMine = assignees.some((each) => sameLogin(each, mine.login));
  return isMine ? settle(deps, mine, 'assigned', at) : tellTaken(at, assignees);
}

async function settle(
  { claims }: ContributeDependencies,
  mine: Claim,
  state: 'assigned',
  at: IssueAtHand,
): Promise<void> {
  const known = claims.of(mine);
  await claims.put({ ...mine, ...known, comment: undefined, state });
  return tellAssigned(at);
}

function claimOf({ key }: IssueAtHand, issue: Issue, login: string): Claim {
  return {
    ...key,
    title: issue.title,
    url: issue.url,
    login,
    claimed: new Date().toISOString(),
    state: 'claiming',
  };
}
