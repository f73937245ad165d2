import { formatIssue, parseIssue } from '../contribute/issue';

/** What a link from outside asks for. */
export interface DeepLink {
  readonly action: 'start' | 'claim';
  /** `owner/name#12` */
  readonly issue: string;
}

/**
 * Reads `vscode://massgen.contributor-handbook/start?issue=owner/name%2312`, or `/claim`. Anybody can
 * have the user follow such a link, so only exactly this is one: one issue, named as people write it,
 * and nothing beside it.
 * @param path of the address, decoded
 * @param query of the address, decoded once
 */
export function readDeepLink(path: string, query: string): DeepLink | undefined {
  const action = (['start', 'claim'] as const).find((name) => path === `/${name}`);
  const issue = query.startsWith('issue=') ? query.slice('issue='.length) : '';
  const reference = parseIssue(issue);
  if (!action || !reference?.repository) return undefined;
  // Whatever else can be read as an issue is not written as this.
  return formatIssue(reference) === issue ? { action, issue } : undefined;
}
