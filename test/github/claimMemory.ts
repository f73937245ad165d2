import { keyOf, type Claim, type IssueKey } from '../../src/features/claims/claim';

/** What is kept of claims, in memory. */
export class ClaimMemory {
  private claims = new Map<string, Claim>();
  onPut: () => void = () => undefined;

  all(): readonly Claim[] {
    return [...this.claims.values()];
  }
  of(issue: IssueKey): Claim | undefined {
    return this.claims.get(keyOf(issue));
  }
  put(claim: Claim): Promise<void> {
    this.claims.set(keyOf(claim), claim);
    this.onPut();
    return Promise.resolve();
  }
}
