import { sameLogin } from '../../../github/login';
import type { GitHubWork, Issue } from '../../../github/work';
import { keyOf, type Claim } from '../claim';
import type { ClaimAnswer } from './news';

/** Asks whether an issue was assigned; one conditional request each. */
export class IssueAnswers {
  /** By the claim's key. */
  private readonly etags = new Map<string, string | undefined>();

  /** @throws {GitHubError} */
  async ask(claim: Claim, work: GitHubWork, signal: AbortSignal): Promise<ClaimAnswer> {
    const key = keyOf(claim);
    const answer = await work.issue(claim, claim.number, this.etags.get(key), signal);
    if (!answer) return { outcome: 'same' };
    this.etags.set(key, answer.etag);
    const became = becameOf(answer.value, claim.login);
    return became ? { outcome: 'changed', became } : { outcome: 'same' };
  }
}

function becameOf({ state, assignees }: Issue, login: string): ClaimAnswer['became'] {
  if (state === 'closed') return { state: 'lost', kind: 'issueClosed' };
  if (assignees.some((each) => sameLogin(each, login))) {
    return { state: 'assigned', kind: 'assigned' };
  }
  return assignees.length > 0 ? { state: 'lost', kind: 'assignedToOthers' } : undefined;
}
