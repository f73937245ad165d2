import { sameLogin } from '../../../github/login';
import type { WorkAccess } from '../../../github/connect';
import { isGitHubError } from '../../../github/errors';
import type { GitHubWork } from '../../../github/work';
import { isAwaited, keyOf, type Claim, type ClaimState, type IssueKey } from '../claim';
import { IssueAnswers } from './issueAnswers';
import type { News } from './news';
import type { Outcome, Question, Questions } from './scheduler';
import { PullRequestAnswers } from './pullRequestAnswers';
import type { Statuses } from './statuses';

/** What of the store of claims is needed. */
export interface ClaimStore {
  all(): readonly Claim[];
  of(issue: IssueKey): Claim | undefined;
  put(claim: Claim): Promise<void>;
}

export interface FollowingOptions {
  readonly claims: ClaimStore;
  /** GitHub, as whoever is signed in. Nobody is asked to sign in. */
  readonly access: (host: string) => Promise<WorkAccess | undefined>;
  readonly statuses: Pick<Statuses, 'of' | 'put'>;
  /** Is told once, by whichever window has noticed; not that an issue is still the user's own. */
  readonly tell: (news: News) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Asks in turn what has become of each claim for which something is awaited. */
export class ClaimQuestions implements Questions {
  private readonly issues = new IssueAnswers();
  private readonly pullRequests: PullRequestAnswers;
  /** When each claim was asked for, by its key. */
  private readonly asked = new Map<string, number>();
  /** Claims whose pull request was closed since the window is open: their issues were the user's. */
  private readonly returned = new Set<string>();
  /** Claims that GitHub does not answer for, until somebody else is signed in. */
  private readonly silent = new Set<string>();

  constructor(private readonly options: FollowingOptions) {
    this.pullRequests = new PullRequestAnswers(options.statuses, options.now);
  }

  awaits(): boolean {
    return this.awaited().length > 0;
  }

  async next(): Promise<Question | undefined> {
    const accesses = new Map<string, WorkAccess | undefined>();
    for (const claim of this.awaited()) {
      const { host, login } = claim;
      if (!accesses.has(host)) accesses.set(host, await this.accessTo(host));
      const access = accesses.get(host);
      if (access && sameLogin(access.login, login)) {
        return () => this.ask(claim, access.work);
      }
    }
    return undefined;
  }

  /** Somebody has signed in or out: they may see other things. */
  forgetRefusals(): void {
    this.silent.clear();
  }

  /** Those that were asked for longest ago first. */
  private awaited(): readonly Claim[] {
    const at = (claim: Claim): number => this.asked.get(keyOf(claim)) ?? 0;
    return this.options.claims
      .all()
      .filter((claim) => isAwaited(claim) && !this.silent.has(keyOf(claim)))
      .sort((a, b) => at(a) - at(b));
  }

  private async accessTo(host: string): Promise<WorkAccess | undefined> {
    try {
      return await this.options.access(host);
    } catch {
      // The sign-in could not be read, or the client not loaded: as if nobody were signed in.
      return undefined;
    }
  }

  private async ask(claim: Claim, work: GitHubWork): Promise<Outcome> {
    this.asked.set(keyOf(claim), this.options.now());
    try {
      const { signal } = this.options;
      const answers = claim.state === 'waiting' ? this.issues : this.pullRequests;
      const { outcome, became } = await answers.ask(claim, work, signal);
      if (became) await this.settle(claim, became.state, became.kind);
      return outcome;
    } catch (error) {
      return this.failed(claim, error);
    }
  }

  /** Keeps what has become of a claim, unless the user or another window has changed it meanwhile. */
  private async settle(before: Claim, state: ClaimState, kind: News['kind']): Promise<void> {
    const { claims, tell } = this.options;
    const known = claims.of(before);
    if (known?.state !== before.state || known.pullRequest !== before.pullRequest) return;
    const { pullRequest, pullRequestIn, ...rest } = known;
    const isGone = kind === 'pullRequestClosed' || pullRequest === undefined;
    const claim = { ...rest, ...(isGone ? {} : { pullRequest, pullRequestIn }), state };
    await claims.put(claim);
    if (kind === 'pullRequestClosed') this.returned.add(keyOf(claim));
    else if (this.returned.delete(keyOf(claim)) && kind === 'assigned') return;
    tell({ kind, claim: kind === 'pullRequestClosed' ? known : claim });
  }

  private failed(claim: Claim, error: unknown): Outcome {
    if (!isGitHubError(error)) return { failedUntil: undefined };
    const { failure } = error;
    if (failure.kind === 'rateLimited') return { failedUntil: failure.reset };
    if (!passing.includes(failure.kind)) this.silent.add(keyOf(claim));
    return { failedUntil: undefined };
  }
}

/** Failures after which the same question may well be answered. */
const passing: readonly string[] = ['offline', 'slow', 'unexpected'];
