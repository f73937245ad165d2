import type { Claim, ClaimState } from '../claim';

/** What was awaited has come: the claim as it is now, and why. */
export interface News {
  readonly kind: 'assigned' | 'assignedToOthers' | 'issueClosed' | 'merged' | 'pullRequestClosed';
  readonly claim: Claim;
}

/** What an answer of GitHub says of a claim. */
export interface ClaimAnswer {
  readonly outcome: 'changed' | 'same';
  /** Where what was awaited has come. */
  readonly became?: { readonly state: ClaimState; readonly kind: News['kind'] };
}
