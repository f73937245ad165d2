import type { GitHubWork, PullRequest, PullRequestStatus } from '../../../github/work';
import { keyOf, pullRequestRepository, type Claim } from '../claim';
import type { ClaimAnswer } from './news';
import type { Statuses } from './statuses';

/** What is kept of a pull request between two questions. */
interface Memory {
  readonly number: number;
  etag: string | undefined;
  /** Of the checks of one commit. */
  checks: { readonly commit: string; readonly etag: string | undefined } | undefined;
  /** Something has changed of which only the status tells all. */
  isStale: boolean;
  /** When the status was asked for. */
  seen: number;
  /** Whether the checks come next, while they run. */
  checksNext: boolean;
}

/** How old a status may be when the pull request has an answer with nothing new in it that we read. */
const longest = 15 * 60_000;

/**
 * Asks how a pull request stands, one request each: its status once, then whether it has changed, in
 * turn with its checks while they run, and its status again where that has changed.
 */
export class PullRequestAnswers {
  /** By the claim's key. */
  private readonly memories = new Map<string, Memory>();

  constructor(
    private readonly statuses: Pick<Statuses, 'of' | 'put'>,
    private readonly now: () => number,
  ) {}

  /** @throws {GitHubError} */
  async ask(claim: Claim, work: GitHubWork, signal: AbortSignal): Promise<ClaimAnswer> {
    const memory = this.memoryOf(claim);
    const status = this.statuses.of(claim);
    if (!status || memory.isStale) return this.askStatus(claim, memory, work, signal);
    if (status.checks === 'running' && memory.checksNext) {
      return this.askChecks(claim, memory, status, work, signal);
    }
    return this.askPullRequest(claim, memory, status, work, signal);
  }

  private async askStatus(
    claim: Claim,
    memory: Memory,
    work: GitHubWork,
    signal: AbortSignal,
  ): Promise<ClaimAnswer> {
    const before = this.statuses.of(claim);
    const status = await work.status(pullRequestRepository(claim), memory.number, signal);
    Object.assign(memory, { isStale: false, seen: this.now(), checksNext: true });
    this.statuses.put(claim, status);
    const isSame = JSON.stringify(before) === JSON.stringify(status);
    return answerFor(status.pullRequest, isSame);
  }

  private async askPullRequest(
    claim: Claim,
    memory: Memory,
    status: PullRequestStatus,
    work: GitHubWork,
    signal: AbortSignal,
  ): Promise<ClaimAnswer> {
    memory.checksNext = true;
    const repository = pullRequestRepository(claim);
    const answer = await work.pullRequest(repository, memory.number, memory.etag, signal);
    if (!answer) return { outcome: 'same' };
    const isFirst = memory.etag === undefined;
    memory.etag = answer.etag;
    const isSame = JSON.stringify(answer.value) === JSON.stringify(status.pullRequest);
    const { state } = answer.value;
    const isOver = state === 'merged' || state === 'closed';
    // Its answer tells more than we read, such as whether it can be merged, and also changes with
    // what is none of its own, such as stars.
    const isOld = !isFirst && this.now() - memory.seen >= longest;
    memory.isStale = !isOver && (!isSame || isOld);
    this.statuses.put(claim, { ...status, pullRequest: answer.value });
    return answerFor(answer.value, isSame);
  }

  private async askChecks(
    claim: Claim,
    memory: Memory,
    status: PullRequestStatus,
    work: GitHubWork,
    signal: AbortSignal,
  ): Promise<ClaimAnswer> {
    memory.checksNext = false;
    const { commit } = status.pullRequest.head;
    const etag = memory.checks?.commit === commit ? memory.checks.etag : undefined;
    const answer = await work.checks(pullRequestRepository(claim), commit, etag, signal);
    if (!answer) return { outcome: 'same' };
    memory.checks = { commit, etag: answer.etag };
    const checks = answer.value;
    if (checks === status.checks) return { outcome: 'same' };
    // Which have failed only the status says.
    memory.isStale = checks === 'failed';
    this.statuses.put(claim, { ...status, checks });
    return { outcome: 'changed' };
  }

  private memoryOf(claim: Claim): Memory {
    const key = keyOf(claim);
    const number = claim.pullRequest ?? 0;
    const known = this.memories.get(key);
    if (known?.number === number) return known;
    const memory: Memory = {
      number,
      etag: undefined,
      checks: undefined,
      // A status that is there is of another pull request.
      isStale: true,
      seen: 0,
      checksNext: true,
    };
    this.memories.set(key, memory);
    return memory;
  }
}

function answerFor({ state }: PullRequest, isSame: boolean): ClaimAnswer {
  switch (state) {
    case 'merged':
      return { outcome: 'changed', became: { state: 'merged', kind: 'merged' } };
    case 'closed':
      // Whose the issue is now, GitHub is asked next: it may be somebody else's, or closed too.
      return { outcome: 'changed', became: { state: 'waiting', kind: 'pullRequestClosed' } };
    case 'open':
    case 'draft':
      return { outcome: isSame ? 'same' : 'changed' };
  }
}
