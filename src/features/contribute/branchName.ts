import { toBranchName } from './refName';

/** As the handbook tells issues apart; the value is what `${kind}` gives. */
export type IssueKind = 'case-study' | 'feature' | 'bug';
export const issueKinds: readonly IssueKind[] = ['case-study', 'feature', 'bug'];

export const defaultTemplate = '${kind}/${issueNumber}-${slug}';

export interface NameParts {
  readonly kind: IssueKind;
  readonly issueNumber: number;
  /** The issue's title or a few words; may be empty. */
  readonly title: string;
  /** Git's `user.name`; may be empty. */
  readonly user: string;
}

export interface ProposedName {
  /** A valid branch name. */
  readonly name: string;
  /** Variables of the template that are not known, each once; the name leaves them out. */
  readonly unknown: readonly string[];
}

/** Long enough for a title's sense, short enough for a status bar. */
const maximalSlug = 50;

/** Stands for an empty value until the separator beside it is gone; no text holds it. */
const nothing = '\0';

/**
 * A branch's name from the setting `handbook.branchName`. An empty value takes the dash, dot or
 * underscore beside it along: `${kind}/${issueNumber}-${slug}` becomes `bug/12` without a title.
 */
export function proposeName(template: string, parts: NameParts): ProposedName {
  const values: Readonly<Record<string, string>> = {
    kind: parts.kind,
    issueNumber: String(parts.issueNumber),
    slug: slug(parts.title),
    user: slug(parts.user),
  };
  const unknown = new Set<string>();
  const filled = template.replaceAll(nothing, '').replace(/\$\{([^}]*)\}/g, (_, key: string) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) unknown.add(key);
    return value || nothing;
  });
  const name = toBranchName(filled.replace(/[-_.]\0|\0[-_.]|\0/g, ''));
  return { name: name || `${parts.kind}/${parts.issueNumber}`, unknown: [...unknown] };
}

/**
 * A title as a part of a branch's name: lower case, words joined by dashes, cut at a word's end.
 * Letters and digits of every script stay; marks one cannot see, emoji and everything else go.
 */
export function slug(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Me}'’]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    // A mark with no letter before it would hang on the dash.
    .replace(/(^|-)\p{M}+/gu, '$1')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return shorten(words);
}

function shorten(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= maximalSlug) return words;
  let end = maximalSlug;
  while (end > 0 && /\p{M}/u.test(characters[end] ?? '')) end--;
  const head = characters.slice(0, end);
  const boundary = characters[end] === '-' ? end : head.lastIndexOf('-');
  // Scripts without spaces have no boundary, and one long word is better cut than lost.
  return head.slice(0, boundary > maximalSlug / 2 ? boundary : end).join('');
}
