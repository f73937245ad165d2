import type { OutgoingHttpHeaders } from 'node:http';

/** How many questions GitHub still answers; one limit for all who ask. */
export class RateLimit {
  readonly limit = 5000;
  remaining = this.limit;
  /** When it starts anew, in seconds since 1970. */
  reset = Math.ceil(Date.now() / 1000) + 3600;

  count(): void {
    this.remaining -= 1;
  }

  headers(): OutgoingHttpHeaders {
    const { limit, remaining, reset } = this;
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(limit - remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    };
  }

  /** As `rate-limit-overview` in GitHub's description. */
  body() {
    const { limit, remaining, reset } = this;
    const rate = { limit, remaining, reset, used: limit - remaining };
    return { resources: { core: rate, search: rate, graphql: rate }, rate };
  }
}
