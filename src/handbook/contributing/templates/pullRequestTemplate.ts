import type { TemplateFile } from './template';

/**
 * The folders in which GitHub looks for `pull_request_template.md` (or `.txt`), in its order:
 * docs.github.com, "About issue and pull request templates".
 */
export const pullRequestTemplateFolders: readonly string[] = ['.github', '', 'docs'];

/** The folder of several templates, in each of those. */
export const pullRequestTemplatesFolder = 'PULL_REQUEST_TEMPLATE';

/** Whether a file's name, in whatever case, is that of a template for pull requests. */
export function isPullRequestTemplate(name: string): boolean {
  return /^pull_request_template(?:\.(?:md|txt|markdown))?$/i.test(name);
}

/** Those folders, and in each that of several. */
export const allPullRequestFolders: readonly string[] = [
  ...pullRequestTemplateFolders,
  ...pullRequestTemplateFolders.map(severalIn),
];

function severalIn(folder: string): string {
  return folder === '' ? pullRequestTemplatesFolder : `${folder}/${pullRequestTemplatesFolder}`;
}

/**
 * Of files of all those folders, the template that GitHub would take first, else all of the first
 * folder of several that has any.
 */
export function pullRequestTemplatesAmong(files: readonly TemplateFile[]): readonly TemplateFile[] {
  const of = (folder: string, isMeant: (name: string) => boolean): readonly TemplateFile[] =>
    files.filter(({ path }) => {
      const start = path.lastIndexOf('/') + 1;
      return path.slice(0, Math.max(0, start - 1)) === folder && isMeant(path.slice(start));
    });
  const single = pullRequestTemplateFolders.flatMap((folder) => of(folder, isPullRequestTemplate));
  if (single.length > 0) return single.slice(0, 1);
  const several = pullRequestTemplateFolders.map((folder) =>
    of(severalIn(folder), (name) => /\.(?:md|txt)$/i.test(name)),
  );
  return several.find((found) => found.length > 0) ?? [];
}

/** What is put into a new pull request's text. */
export interface PullRequestText {
  /** The repository's template; undefined where it has none. */
  readonly template: TemplateFile | undefined;
  /** Items of the handbook's check list, as Markdown without the box. */
  readonly checklist: readonly string[];
  /** `Closes`, or another word that GitHub understands. */
  readonly closes: string;
  /** `#12`, or `owner/name#12` of another repository; undefined where there is no issue. */
  readonly issue: string | undefined;
}

/**
 * The text that a pull request is begun with: the sentence that closes the issue, the template, and
 * of the handbook's check list what the template does not ask already.
 */
export function pullRequestText({ template, checklist, closes, issue }: PullRequestText): string {
  const text = template?.text.replace(/\r\n?/g, '\n').trim() ?? '';
  const filled = issue === undefined ? text : fillIssue(text, issue);
  const parts = [filled];
  if (issue !== undefined && filled === text && !closesIssue(text, issue)) {
    parts.unshift(`${closes} ${issue}`);
  }
  const known = wordsOf(text);
  const items = checklist.filter((item) => !known.includes(wordsOf(item)));
  if (items.length > 0) parts.push(items.map((item) => `- [ ] ${item}`).join('\n'));
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

const keyword = '(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)';

/** Puts the issue where the template has left a place for it: `Closes #`, `Fixes #<issue>`. */
function fillIssue(text: string, issue: string): string {
  const place = new RegExp(
    `\\b(${keyword}):?[ \\t]+(?:#(?:[ \\t]*$|<[^<>\\n]{0,30}>|\\([^()\\n]{0,30}\\)|\\[[^\\][\\n]{0,30}\\]|n\\b|xx+\\b|issue\\b|number\\b|ISSUE_NUMBER\\b|___+))`,
    'im',
  );
  return text.replace(place, (_, word: string) => `${word} ${issue}`);
}

function closesIssue(text: string, issue: string): boolean {
  const all = text.matchAll(new RegExp(`\\b${keyword}:?[ \\t]+(\\S{1,200})`, 'gi'));
  return [...all].some(([, said = '']) => said.replace(/[.,;)]+$/, '') === issue);
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}#.]+/gu) ?? []).join(' ');
}
