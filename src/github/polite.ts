import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck/light.js';
import { limits, type Connection, type Limits } from './github';

/** Octokit with its own manners: waits its turn, and tries once more what a server failed at. */
const PoliteOctokit = Octokit.plugin(retry, throttling);

export type Client = InstanceType<typeof PoliteOctokit>;

/** A client, and what those who use it need to know about it. */
export interface Session {
  readonly client: Client;
  readonly isSignedIn: boolean;
  readonly limits: Limits;
  /** How long one answer is waited for, in milliseconds. */
  readonly patience: number;
  /** Milliseconds that count as one second of waiting between requests. */
  readonly second: number;
}

/** Longest that a question waits for GitHub's rate limit before it fails, in seconds. */
const longestWait = 5;

/** Makes a client. Asks nothing yet. */
export function openSession(connection: Connection): Session {
  const { token, second = 1000, patience = 30_000 } = connection;
  return {
    client: octokit(connection, second),
    isSignedIn: token !== undefined,
    limits: { ...limits, ...connection.limits },
    patience,
    second,
  };
}

function octokit({ apiBase, token }: Connection, second: number): Client {
  const isShort = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    seconds <= longestWait && retries === 0;
  return new PoliteOctokit({
    baseUrl: apiBase,
    ...(token === undefined ? {} : { auth: token }),
    userAgent: 'contributor-handbook',
    retry: { retries: 1, retryAfterBaseValue: second, doNotRetry: unchanging },
    throttle: {
      // Two clients of one account share GitHub's patience, those of two accounts do not.
      id: `${apiBase} ${token ?? ''}`,
      retryAfterBaseValue: second,
      onRateLimit: isShort,
      onSecondaryRateLimit: isShort,
      ...distances(second),
    },
    request: { fetch: fetchAnew },
    // Failures are shown where they matter, not in the console that all extensions share.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
}

/**
 * The plugin's own distances between two requests that write or search, which are what GitHub asks
 * for, in seconds of this client.
 */
function distances(second: number) {
  const group = (id: string, seconds: number) =>
    new Bottleneck.Group({ id, maxConcurrent: 1, minTime: seconds * second, timeout: 120_000 });
  return {
    write: group('write', 1),
    search: group('search', 2),
    notifications: group('notifications', 3),
  };
}

/** A browser would take GitHub's answers from its cache for a minute, also after something was done. */
const fetchAnew: typeof fetch = (address, options) =>
  fetch(address, { ...options, cache: 'no-store' });

/**
 * Statuses that no second try changes: 409 is an empty repository; 403 and 429 are a rate limit's,
 * whose time the throttling heeds.
 */
const unchanging = [400, 401, 403, 404, 409, 410, 422, 429, 451];
const silent = (): void => undefined;
