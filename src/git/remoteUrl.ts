/** A repository on a host, as a remote's address names it. */
export interface RemoteRepository {
  /** Lower case, without user and port. */
  readonly host: string;
  /** As written; with `/` inside where groups are nested. */
  readonly owner: string;
  /** As written, without `.git`. */
  readonly name: string;
}

const schemes =
  /^(?:https?|ssh|git|git\+ssh|ssh\+git):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)(?::\d*)?\/(.*)$/i;
/** `[user@]host:path`; a single letter before the colon is a drive, `://` an address. */
const scpLike = /^(?:[^@/:]+@)?(\[[^\]]+\]|[^:/[\]]{2,}):(?!\/\/)(.*)$/;

/** Hosts that serve the same repositories under another name. */
const aliases: Readonly<Record<string, string>> = {
  'ssh.github.com': 'github.com',
  'www.github.com': 'github.com',
};

/** The host's usual name: lower case, without a port, and `github.com` for its other names. */
export function canonicalHost(host: string): string {
  const lower = host.toLowerCase().replace(/:\d+$/, '');
  return aliases[lower] ?? lower;
}

/**
 * The repository that a Git remote's address names: https, ssh, `git://` and scp-like addresses,
 * with or without `.git`.
 * @returns undefined for a path or `file://` address, and for one without owner and name
 */
export function repositoryOfRemote(url: string): RemoteRepository | undefined {
  const [, host, path] = schemes.exec(url.trim()) ?? scpLike.exec(url.trim()) ?? [];
  if (host === undefined || path === undefined) return undefined;
  const parts = withoutTail(path).split('/').filter(Boolean).map(decoded);
  const name = parts.pop();
  if (name === undefined || parts.length === 0) return undefined;
  return { host: canonicalHost(host), owner: parts.join('/'), name };
}

/**
 * Whether two names mean one repository. Hosts compare hosts' names without regard to case; a host
 * that is unknown or has no dot (an alias of the SSH configuration) may be any.
 */
export function sameRepository(
  a: { readonly host?: string | undefined; readonly owner: string; readonly name: string },
  b: { readonly host?: string | undefined; readonly owner: string; readonly name: string },
): boolean {
  const equal = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
  if (!equal(a.owner, b.owner) || !equal(a.name, b.name)) return false;
  if (!a.host?.includes('.') || !b.host?.includes('.')) return true;
  return canonicalHost(a.host) === canonicalHost(b.host);
}

/** The repository that a text such as `owner/name` means, on whatever host. */
export function namedRepository(
  text: string | undefined,
): { readonly host: undefined; readonly owner: string; readonly name: string } | undefined {
  const [, owner, name] = /^([^/\s]+)\/([^/\s]+)$/.exec(text?.trim() ?? '') ?? [];
  return owner && name ? { host: undefined, owner, name } : undefined;
}

function withoutTail(path: string): string {
  return path
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
