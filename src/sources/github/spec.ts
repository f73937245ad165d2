/** A handbook in a GitHub repository, as `handbook.repositories` names it. */
export interface HandbookSpec {
  /** The host that an https address names, in lower case; undefined for the window's GitHub. */
  readonly host: string | undefined;
  readonly owner: string;
  readonly name: string;
  /** The handbook's folder, without slashes at its ends; empty for the repository itself. */
  readonly folder: string;
  /** A branch, tag or commit; `HEAD` for the default branch. */
  readonly ref: string;
}

const owners = /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d]))*$/i;
const hosts = /^[a-z\d.-]+(?::\d+)?$/;
const names = /^[\w.-]+$/;

/**
 * Reads `owner/repo`, `owner/repo/path@ref`, or the https address of a repository or of a folder in
 * it as a browser shows it (`…/tree/main/docs`).
 * @returns undefined for anything else
 */
export function parseSpec(text: string): HandbookSpec | undefined {
  const trimmed = text.trim();
  const address = /^https:\/\//i.test(trimmed);
  const at = trimmed.indexOf('@', address ? trimmed.indexOf('/', 'https://'.length) + 1 : 0);
  const [before, named] =
    at < 0 ? [trimmed, undefined] : [trimmed.slice(0, at), trimmed.slice(at + 1)];
  const parts = before.replace(/^https:\/\//i, '').split('/');
  const host = address ? parts.shift()?.toLowerCase() : undefined;
  if (parts.at(-1) === '') parts.pop();
  const [owner = '', repository = '', ...rest] = parts;
  const shown = address && rest[0] === 'tree' ? rest.splice(0, 2)[1] : undefined;
  const name = repository.replace(/\.git$/i, '');
  const ref = named ?? shown ?? 'HEAD';
  const isSound =
    (host === undefined || hosts.test(host)) &&
    owners.test(owner) &&
    names.test(name) &&
    !/^\.{1,2}$/.test(name) &&
    rest.every((part) => !/^\.{0,2}$/.test(part) && !part.includes('\\')) &&
    isRef(ref);
  return isSound ? { host, owner, name, folder: rest.join('/'), ref } : undefined;
}

/** Git's own rules for names of branches, as far as they matter in an address (git-check-ref-format). */
function isRef(ref: string): boolean {
  return (
    /^[^\s~^:?*[\\]+$/.test(ref) &&
    ref
      .split('/')
      .every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
    !ref.includes('..') &&
    !ref.includes('@{')
  );
}

/** Whether a ref is a commit's whole id, which never stands for anything else. */
export const isCommit = (ref: string): boolean => /^[0-9a-f]{40}$/.test(ref);

/** What the interface calls it: as short as a user would write it. */
export function specLabel({ owner, name, folder, ref }: HandbookSpec): string {
  const path = [owner, name, folder].filter(Boolean).join('/');
  return ref === 'HEAD' ? path : `${path}@${ref}`;
}
