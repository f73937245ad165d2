import type { components } from '@octokit/openapi-types';
import type { Session } from '../polite';
import type { Checks, GitHubWork } from '../work';
import { fields, isNone, list, text } from './fields';
import { pathOf, readingKnown } from './requests';

type RunKey = keyof components['schemas']['check-run'];

/** Ends of a check that keep nobody from merging; `stale` is one that never ended. */
const fine = ['success', 'neutral', 'skipped'];

/** Checks of commits. */
export function checks(session: Session): Pick<GitHubWork, 'checks'> {
  return {
    checks: (repository, commit, etag, signal) =>
      readingKnown(
        session,
        signal,
        etag,
        (request, headers) =>
          session.client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
            ...pathOf(repository),
            ref: commit,
            per_page: 100,
            headers,
            request,
          }),
        ({ data }) => together(list(fields<'check_runs'>(data).check_runs).map(checkOf)),
      ),
  };
}

/** How one check stands. */
export type Check = 'running' | 'passed' | 'failed';

/**
 * As GitHub's own command line counts them.
 * @param conclusion in lower case; none while it runs
 */
export function checkWith(conclusion: string | undefined): Check {
  if (conclusion === undefined || conclusion === 'stale') return 'running';
  return fine.includes(conclusion) ? 'passed' : 'failed';
}

function checkOf(value: unknown): Check {
  const { status, conclusion } = fields<RunKey>(value);
  text(status);
  return checkWith(isNone(conclusion) ? undefined : text(conclusion));
}

/** What has failed is known before the rest has run. */
export function together(all: readonly Check[]): Checks {
  if (all.includes('failed')) return 'failed';
  if (all.includes('running')) return 'running';
  return all.length > 0 ? 'passed' : 'none';
}
