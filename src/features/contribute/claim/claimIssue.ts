import { sameLogin } from '../../../github/login';
import * as vscode from 'vscode';
import type { SignedIn } from '../../../github/connect';
import type { Issue, IssueComment } from '../../../github/work';
import type { Claim } from '../../claims/claim';
import type { ContributeDependencies } from '../dependencies';
import { issueAtHand, rulesOf, type IssueAtHand } from '../issueAtHand';
import { tellingFailures, withProgress } from '../onGitHub';
import { earlierClaim } from './comment';
import { isFree, isLost, postIfFree } from './post';
import {
  askForComment,
  tellAssigned,
  tellClosed,
  tellTaken,
  tellUnknown,
  tellWaiting,
} from './texts';

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
  const { issue, etag, earlier } = await withProgress(
    vscode.l10n.t('Looking at {0} …', at.label),
    async (signal) => {
      const known = await signedIn.work.issue(at.key, at.key.number, undefined, signal);
      if (!known) throw new Error('An answer without an ETag cannot be unchanged.');
      return {
        issue: known.value,
        etag: known.etag,
        earlier: await earlierClaim(signedIn, known.value, texts, signal),
      };
    },
  );
  const mine = claimOf(at, issue, signedIn.login);
  if (!isFree(issue)) return tellWhose(deps, mine, issue, at);
  const waits = rules?.claim?.waits ?? false;
  const tellEarlier = async ({ created }: IssueComment): Promise<void> => {
    await deps.claims.put({ ...mine, state: 'waiting', claimed: created.toISOString() });
    return tellWaiting(at, { waits, since: created });
  };
  if (earlier) return tellEarlier(earlier);
  const comment = await askForComment(at, issue, signedIn.login, sentence);
  if (comment === undefined) return;
  const done = await withProgress(vscode.l10n.t('Claiming {0} …', at.label), (signal) =>
    postIfFree(
      { ...signedIn, claims: deps.claims, claim: mine },
      { sentence, comment, etag },
      signal,
    ),
  );
  switch (done.kind) {
    case 'unknown':
      return tellUnknown(at, () => claimIssue(deps, { issue: at.page }));
    case 'taken':
      return tellWhose(deps, mine, done.issue, at);
    case 'earlier':
      return tellEarlier(done.comment);
    case 'posted':
      await deps.claims.put({ ...mine, state: isLost(done.issue) ? 'lost' : 'waiting' });
      return isLost(done.issue)
        ? tellWhose(deps, mine, done.issue, at)
        : tellWaiting(at, { waits, since: undefined });
  }
}

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
