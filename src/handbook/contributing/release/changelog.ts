import { asMarkdown, oneLine, type ReleasedPull } from './facts';

/** The groups of keepachangelog.com, 1.1.0, in its order. */
export const changeKinds = [
  'Added',
  'Changed',
  'Deprecated',
  'Removed',
  'Fixed',
  'Security',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `feat(scope)!: words`, as conventionalcommits.org has it, or `[Bug] words`. */
const typed = /^(?:([a-z]{2,10})(?:\([^()]{0,40}\))?!?:|\[([^\][]{2,30})\]:?)\s*/i;

/** Words that a title, or what stands before it, begins with; the first that fits. */
const beginnings: readonly (readonly [ChangeKind, RegExp])[] = [
  ['Security', /^(?:security|vulnerability|cve\b)/i],
  ['Deprecated', /^deprecat/i],
  ['Removed', /^(?:remov|drop|delet)/i],
  ['Fixed', /^(?:fix|bug|hotfix|repair|correct|resolv|prevent)/i],
  ['Added', /^(?:feat|add|new\b|introduc|support|implement|allow|enhancement|case study)/i],
  [
    'Changed',
    /^(?:docs?|refactor|perf|chore|style|build|ci|tests?|revert|deps|updat|chang|improv)\b/i,
  ],
];

/** Which group a pull request's title tells, and the title without what only tells that. */
export function changeOf(title: string): { readonly kind: ChangeKind; readonly text: string } {
  const line = oneLine(title);
  const found = typed.exec(line);
  const [beginning = '', type, label] = found ?? [];
  const told = kindOf(type ?? label ?? '');
  const rest = told === undefined ? line : line.slice(beginning.length);
  const text = rest === '' ? line : rest;
  const isSecurity = kindOf(text) === 'Security';
  return {
    kind: isSecurity ? 'Security' : (told ?? kindOf(text) ?? 'Changed'),
    text: text.charAt(0).toUpperCase() + text.slice(1),
  };
}

function kindOf(words: string): ChangeKind | undefined {
  return beginnings.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The version's entry of a change log as keepachangelog.com has it, in Markdown. */
export function changelogEntry(
  version: string | undefined,
  date: Date,
  pulls: readonly ReleasedPull[],
): string {
  const day = date.toISOString().slice(0, 10);
  const heading = version === undefined ? '## [Unreleased]' : `## [${version}] - ${day}`;
  const changes = pulls.map((pull) => ({ pull, ...changeOf(pull.title) }));
  const groups = changeKinds.flatMap((kind) => {
    const lines = changes.filter((change) => change.kind === kind);
    if (lines.length === 0) return [];
    return [
      [`### ${kind}`, '', ...lines.map(({ pull, text }) => `- ${line(pull, text)}`)].join('\n'),
    ];
  });
  return [heading, ...groups].join('\n\n');
}

function line({ number, url, author }: ReleasedPull, text: string): string {
  const by = author === undefined ? '' : `, @${author}`;
  return `${asMarkdown(text)} ([#${number}](${url})${by})`;
}
