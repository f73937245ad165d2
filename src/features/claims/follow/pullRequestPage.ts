import type { Claim } from '../claim';

/** How the pull request of a claim is written, and its page; it is in the repository. */
export function pullRequestOf({
  owner,
  name,
  pullRequest,
  url,
}: Pick<Claim, 'owner' | 'name' | 'pullRequest' | 'url'>): {
  readonly label: string;
  readonly url: string;
} {
  const number = pullRequest ?? 0;
  return {
    label: `${owner}/${name}#${number}`,
    url: url.replace(/\/issues\/\d+$/, `/pull/${number}`),
  };
}
