import type { GitHubFailure } from './errors';

/** As Octokit gives them: names in lower case. */
export type Headers = Readonly<Record<string, string | number | undefined>>;

/**
 * Why GitHub denied a request with 403 or 429. A used-up rate limit has `x-ratelimit-remaining: 0`
 * or `retry-after`; an organisation with SAML sends `x-github-sso: required; url=…`; the scopes that
 * the sign-in has and those of which one is needed stand in `x-oauth-scopes` and
 * `x-accepted-oauth-scopes`.
 * @param said GitHub's own message
 */
export function denialOf(
  status: 403 | 429,
  headers: Headers,
  said: string | undefined,
): GitHubFailure {
  return (
    limited(headers) ??
    authorisationWanted(headers) ??
    scopeWanted(headers) ??
    // GitHub may leave out when a secondary limit ends; then nothing else tells it, as Octokit finds too.
    (status === 429 || /\bsecondary rate\b/i.test(said ?? '')
      ? { kind: 'rateLimited', reset: undefined }
      : { kind: 'forbidden', message: said })
  );
}

function limited(headers: Headers): GitHubFailure | undefined {
  const wait = Number(headers['retry-after']);
  if (wait > 0) return { kind: 'rateLimited', reset: dateOf(Date.now() + wait * 1000) };
  if (String(headers['x-ratelimit-remaining']) !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return { kind: 'rateLimited', reset: reset > 0 ? dateOf(reset * 1000) : undefined };
}

/** @param time in milliseconds since 1970 */
function dateOf(time: number): Date | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Also of GraphQL's answers, which have the same header. */
export function authorisationWanted(headers: Headers): GitHubFailure | undefined {
  const header = String(headers['x-github-sso'] ?? '');
  if (!header.startsWith('required')) return undefined;
  const url = /\burl=(\S+)/.exec(header)?.[1];
  const isPage = url !== undefined && URL.canParse(url) && /^https?:/i.test(url);
  return { kind: 'saml', url: isPage ? url : undefined };
}

/** Without `x-oauth-scopes` the sign-in is of a kind that has none. */
export function scopeWanted(headers: Headers): GitHubFailure | undefined {
  const held = headers['x-oauth-scopes'];
  const accepted = scopesOf(headers['x-accepted-oauth-scopes']);
  if (held === undefined || accepted.length === 0) return undefined;
  const scopes = scopesOf(held);
  // `repo` holds all the others that begin so, and these.
  const mayAll = scopes.includes('repo');
  const isEnough = accepted.some(
    (scope) =>
      scopes.includes(scope) || (mayAll && /^(?:repo\b|public_repo$|security_events$)/.test(scope)),
  );
  return isEnough ? undefined : { kind: 'noScope', scopes: accepted };
}

const scopesOf = (header: string | number | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => /^[\w:]+$/.test(scope));
