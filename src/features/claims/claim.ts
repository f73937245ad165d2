import { canonicalHost } from '../../git/remoteUrl';
import type { RepositoryName } from '../../github/work';

/** Which issue; the host as `GitHubAccess` knows it, such as `github.com`. */
export interface IssueKey {
  readonly host: string;
  readonly owner: string;
  readonly name: string;
  readonly number: number;
}

/** An issue that the user has claimed, and how far that has come. */
export interface Claim extends IssueKey {
  /** Untrusted text. */
  readonly title: string;
  /** Its page on GitHub. */
  readonly url: string;
  /** Login of the account that claimed it. */
  readonly login: string;
  /** When, in ISO 8601. */
  readonly claimed: string;
  /**
   * `claiming` from before the comment is posted until GitHub has said that it is there; `waiting` for
   * the assignment; `assigned` to the user; `lost` where it went to somebody else or
   * was closed; `submitted` with a pull request; `merged`.
   */
  readonly state: ClaimState;
  /** The branch that was started for it. */
  readonly branch?: string | undefined;
  readonly pullRequest?: number | undefined;
  /** `owner/name` of the repository that it is in, where that is not the issue's. */
  readonly pullRequestIn?: string | undefined;
  /** What is being posted, as long as it is not known whether it was. */
  readonly comment?: string | undefined;
}

const states = ['claiming', 'waiting', 'assigned', 'lost', 'submitted', 'merged'] as const;
export type ClaimState = (typeof states)[number];

/** The same for one issue however its repository's name is written. */
export function keyOf({ host, owner, name, number }: IssueKey): string {
  return `${canonicalHost(host)}/${owner}/${name}#${number}`.toLowerCase();
}

/** Whether others have to do something before the user can go on: assign, review, merge. */
export function isAwaited({ state, pullRequest }: Claim): boolean {
  return state === 'waiting' || (state === 'submitted' && pullRequest !== undefined);
}

/** In ms: as long as GitHub is waited for, twice: for the comment, and for a look whether it is there. */
const longestClaim = 60_000;

/**
 * Whether the comment of a claim may be on its way just now: another window posts it, or one was
 * closed while it did. Nobody can say then whether it will be there.
 * @param now in ms since 1970
 */
export function isBeingClaimed(claim: Claim | undefined, now: number): boolean {
  return claim?.state === 'claiming' && Math.abs(now - Date.parse(claim.claimed)) < longestClaim;
}

/** The repository that the pull request of a claim is in, or would be; on the claim's host. */
export function pullRequestRepository({
  owner,
  name,
  pullRequestIn,
}: Pick<Claim, 'owner' | 'name' | 'pullRequestIn'>): RepositoryName {
  const [otherOwner, otherName] = pullRequestIn?.split('/') ?? [];
  return otherOwner && otherName ? { owner: otherOwner, name: otherName } : { owner, name };
}

/** Whether what was kept, maybe by another version, is a claim. */
export function isClaim(value: unknown): value is Claim {
  if (typeof value !== 'object' || value === null) return false;
  const claim = value as Readonly<Record<string, unknown>>;
  return (
    ['host', 'owner', 'name', 'title', 'url', 'login', 'claimed'].every(
      (key) => typeof claim[key] === 'string',
    ) &&
    Number.isSafeInteger(claim['number']) &&
    states.some((state) => state === claim['state']) &&
    ['branch', 'comment', 'pullRequestIn'].every((key) =>
      ['undefined', 'string'].includes(typeof claim[key]),
    ) &&
    ['undefined', 'number'].includes(typeof claim['pullRequest'])
  );
}
