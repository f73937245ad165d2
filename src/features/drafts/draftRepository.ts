/** A repository on a host. */
export interface DraftRepository {
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/**
 * The repository that a draft is for.
 * @param text `owner/name` or `host/owner/name`, as its author has left it
 * @param defaultHost where `owner/name` is
 * @returns undefined for anything else
 */
export function repositoryIn(text: string, defaultHost: string): DraftRepository | undefined {
  const parts = text.split('/');
  const [host, owner, name] = parts.length === 2 ? [defaultHost, ...parts] : parts;
  return host && owner && name && parts.length <= 3 ? { host, owner, name } : undefined;
}
