import { pullRequestRepository, type Claim } from '../claim';

/** How the pull request of a claim is written, and its page. */
export function pullRequestOf(
  claim: Pick<Claim, 'owner' | 'name' | 'pullRequest' | 'pullRequestIn' | 'url'>,
): { readonly label: string; readonly url: string } {
  const { owner, name } = pullRequestRepository(claim);
  const number = claim.pullRequest ?? 0;
  return {
    label: `${owner}/${name}#${number}`,
    url: claim.url.replace(/\/[^/]+\/[^/]+\/issues\/\d+$/, `/${owner}/${name}/pull/${number}`),
  };
}
