/** What a token is for. */
export interface Token {
  readonly login: string;
  readonly scopes: readonly string[];
}

/** Accounts' tokens. Whoever is not named otherwise is `octocat`. */
export class Tokens {
  private readonly held = new Map<string, Token>();

  add(token: string, login = 'octocat', scopes: readonly string[] = ['repo']): void {
    this.held.set(token, { login, scopes });
  }

  /** From now on GitHub does not know it. */
  revoke(token: string): void {
    this.held.delete(token);
  }

  find(token: string): Token | undefined {
    return this.held.get(token);
  }

  /**
   * Who a request comes from: `Authorization: token …`, or a password that is a token, as Git sends
   * it.
   * @returns null for those who did not say, undefined for a token that is not known
   */
  of(authorization: string | undefined): Token | null | undefined {
    if (authorization === undefined) return null;
    const [, kind = '', value = ''] = /^(\w+)\s+(.+)$/.exec(authorization) ?? [];
    if (kind.toLowerCase() !== 'basic') return this.held.get(value);
    const password = Buffer.from(value, 'base64').toString().split(':').slice(1).join(':');
    return this.held.get(password);
  }
}
