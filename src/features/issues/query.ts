import type { RepositoryName } from '../../github/work';

/** What the variables of a query stand for. */
export interface QueryContext {
  readonly repository: RepositoryName;
  /** Of the account; undefined where nobody is signed in. */
  readonly login: string | undefined;
  readonly now: Date;
}

/** A query ready to be asked, or the variable in it that has no value now. */
export type FilledQuery = { readonly query: string } | { readonly missing: 'user' };

/**
 * Puts values in the place of `${user}`, `${owner}`, `${repository}`, `${today}` and `${today-7d}`; other
 * text stays. A query that names no repository, owner or project is about the repository, one that does
 * not say so about issues.
 */
export function fillQuery(query: string, { repository, login, now }: QueryContext): FilledQuery {
  if (login === undefined && query.includes('${user}')) return { missing: 'user' };
  const filled = query
    .replaceAll('${user}', () => login ?? '')
    .replaceAll('${owner}', () => repository.owner)
    .replaceAll('${repository}', () => repository.name)
    .replace(/\$\{today(?:-(\d{1,5})d)?\}/g, (_, days: string | undefined) =>
      dayBefore(now, Number(days ?? 0)),
    )
    .trim();
  const names = (pattern: RegExp): boolean => pattern.test(filled);
  const scope = names(/(?:^|[\s(])(?:repo|org|user|owner|project):/i)
    ? []
    : [`repo:${repository.owner}/${repository.name}`];
  const kind = names(/(?:^|[\s(])(?:is|type):(?:issue|pr|pull-request)\b/i) ? [] : ['is:issue'];
  return { query: [...scope, ...kind, filled].join(' ').trim() };
}

/** A day in the form of GitHub's searches, as the user's clock has it. */
function dayBefore(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A label in a search, such as `label:"good first issue"`; several are one of them. */
export function labelTerm(labels: readonly string[]): string {
  return `label:${labels.map((label) => `"${label.replaceAll('"', '\\"')}"`).join(',')}`;
}
