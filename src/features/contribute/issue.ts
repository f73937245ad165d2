/** An issue (or pull request) as the user named it. */
export interface IssueReference {
  readonly number: number;
  /** Undefined for a bare number: an issue of the repository at hand. */
  readonly repository:
    | {
        /** Undefined where only `owner/name` was given. */
        readonly host: string | undefined;
        readonly owner: string;
        readonly name: string;
      }
    | undefined;
}

// Owners are what GitHub allows (letters, digits, single dashes; `_` in managed accounts), names
// what it allows for repositories.
const owner = '[a-z0-9](?:[a-z0-9_-]{0,38})';
const name = '[\\w.-]{1,100}';
const digits = '(\\d{1,10})';

const bare = new RegExp(`^(?:#|gh-)?${digits}$`, 'i');
const short = new RegExp(`^(${owner})/(${name})#${digits}$`, 'i');
const path = new RegExp(`^/(${owner})/(${name})/(?:issues|pull)/${digits}(?:/.*)?$`, 'i');
/** The issue that an address of a GitHub project board shows beside the board. */
const boardItem = new RegExp(`^(${owner})\\|(${name})\\|${digits}$`, 'i');

/**
 * Reads how people write an issue: `12`, `#12`, `GH-12`, `owner/name#12`, or the address of an
 * issue or pull request on GitHub or a GitHub Enterprise server.
 * @returns undefined for anything else
 */
export function parseIssue(text: string): IssueReference | undefined {
  const input = text.trim().replace(/^<(.*)>$/, '$1');
  const number = bare.exec(input)?.[1];
  if (number !== undefined) return reference(undefined, [undefined, undefined, number]);
  const named = short.exec(input);
  return named ? reference(undefined, named.slice(1)) : fromAddress(input);
}

/** `owner/name#12`, or `#12` where the repository is not known. */
export function formatIssue({ number, repository }: IssueReference): string {
  return repository ? `${repository.owner}/${repository.name}#${number}` : `#${number}`;
}

function fromAddress(input: string): IssueReference | undefined {
  const address = /^https?:\/\//i.test(input) ? input : `https://${input}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return undefined;
  const inPath = path.exec(url.pathname);
  const beside = boardItem.exec(url.searchParams.get('issue') ?? '');
  return reference(url.hostname, (inPath ?? beside)?.slice(1) ?? []);
}

function reference(
  host: string | undefined,
  [ownerPart, namePart, numberPart]: readonly (string | undefined)[],
): IssueReference | undefined {
  const number = Number(numberPart);
  if (!(number > 0)) return undefined;
  if (ownerPart === undefined || namePart === undefined) return { number, repository: undefined };
  if (namePart === '.' || namePart === '..') return undefined;
  return { number, repository: { host, owner: ownerPart, name: namePart } };
}
