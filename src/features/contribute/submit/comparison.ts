/** What a new pull request is begun with on GitHub's own page. */
export interface Comparison {
  /** The project's page: `https://github.com/owner/name`. */
  readonly page: string;
  /** `owner:branch` */
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
}

/** Servers refuse addresses that are longer; the text is then left out. */
const longest = 7000;

/**
 * The address of GitHub's page for a new pull request, filled in (GitHub's documentation, "Using query
 * parameters to create a pull request").
 */
export function comparison({ page, head, base, title, body }: Comparison): string {
  const way = `${branchPath(base)}...${branchPath(head)}`;
  const form = `${page}/compare/${way}`;
  const query = new URLSearchParams({ quick_pull: '1', title });
  const whole = new URLSearchParams([...query, ['body', body]]);
  const address = `${form}?${whole.toString()}`;
  return address.length > longest ? `${form}?${query.toString()}` : address;
}

/** GitHub's addresses keep the slashes and the colon of a branch. */
const branchPath = (branch: string): string =>
  encodeURIComponent(branch).replaceAll('%2F', '/').replace('%3A', ':');
