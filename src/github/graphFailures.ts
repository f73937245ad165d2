import { authorisationWanted, type Headers } from './denials';
import type { GitHubFailure } from './errors';
import { messagesOf, plainLine } from './said';

interface GraphError {
  readonly type?: unknown;
  readonly message?: unknown;
}

/**
 * What an answer of GitHub's GraphQL means that holds errors: its status is 200 all the same, and
 * each error has a type. Several types are told apart in this order.
 */
export function graphFailureOf(error: unknown): GitHubFailure {
  const holder = holderOf(error);
  const errors = errorsOf(holder);
  const types = errors.map(({ type }) => type);
  if (types.includes('RATE_LIMITED')) return { kind: 'rateLimited', reset: undefined };
  if (types.includes('NOT_FOUND')) return { kind: 'notFound' };
  if (types.includes('FORBIDDEN')) {
    const said = errors.find(({ type }) => type === 'FORBIDDEN')?.message;
    const message = typeof said === 'string' ? plainLine(said) : undefined;
    return authorisationWanted(headersOf(error)) ?? { kind: 'forbidden', message };
  }
  if (types.includes('INSUFFICIENT_SCOPES')) return { kind: 'noScope', scopes: [] };
  if (types.includes('UNPROCESSABLE')) return { kind: 'refused', messages: messagesOf(holder) };
  return { kind: 'unexpected', status: undefined };
}

/** Octokit's two kinds of error for such answers keep what GitHub said in different places. */
function holderOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return 'errors' in error ? error : 'data' in error ? error.data : undefined;
}

function errorsOf(holder: unknown): readonly GraphError[] {
  const isList =
    typeof holder === 'object' &&
    holder !== null &&
    'errors' in holder &&
    Array.isArray(holder.errors);
  const errors: unknown[] = isList ? (holder.errors as unknown[]) : [];
  return errors.filter((entry): entry is GraphError => typeof entry === 'object' && entry !== null);
}

function headersOf(error: unknown): Headers {
  const isKnown = error instanceof Error && 'headers' in error && typeof error.headers === 'object';
  return isKnown ? (error.headers as Headers) : {};
}
