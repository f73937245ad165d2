import type { ChecklistItem } from '../../model';
import { withoutMarks } from '../plainSentences';
import type { ReleaseStep } from '../rules';
import { announcement, type Announcement } from './announcements';
import { changelogEntry } from './changelog';
import { asMarkdown, contributorsOf, type Release, type ReleaseFacts } from './facts';

/** What the document says in its user's language. */
export interface ReleaseWords {
  readonly title: string;
  /** That nothing of it is posted. */
  readonly note: string;
  /** What the facts are, or why there are none. */
  readonly facts: string;
  readonly contributors: string;
  readonly bots: string;
  readonly changelog: string;
  readonly length: (is: number, most: number) => string;
}

/**
 * The steps after a merge as a document to work through: the handbook's check lists, who has
 * contributed, an entry for the change log, and for each place that the handbook names a text that
 * announces the release.
 * @param facts undefined where they are not known: all that needs them is left out
 * @param today the day that the change log's entry has
 */
export function releaseDocument(
  steps: readonly ReleaseStep[],
  facts: ReleaseFacts | undefined,
  release: Release,
  today: Date,
  words: ReleaseWords,
): string {
  return [
    `# ${asMarkdown(words.title)}`,
    words.note,
    asMarkdown(words.facts),
    ...(facts ? contributors(facts, words) : []),
    ...(facts ? changelog(facts, release, today, words) : []),
    ...steps.flatMap((step) => [
      `## ${asMarkdown(step.title)}`,
      ...(step.checklist ? [boxes(step.checklist.items, '')] : []),
      ...(facts
        ? step.channels.flatMap((channel) =>
            copy(announcement(channel, release, facts.pulls), words),
          )
        : step.channels.map((channel) => `### ${asMarkdown(channel)}`)),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function contributors({ pulls }: ReleaseFacts, words: ReleaseWords): string[] {
  const { people, bots } = contributorsOf(pulls);
  const named = (logins: readonly string[]): string =>
    logins.map((login) => `@${asMarkdown(login)}`).join(', ');
  return [
    `## ${words.contributors}`,
    named(people),
    bots.length > 0 ? `${words.bots} ${named(bots)}` : '',
  ];
}

function changelog(
  { pulls }: ReleaseFacts,
  { version }: Release,
  today: Date,
  words: ReleaseWords,
): string[] {
  return [`## ${words.changelog}`, fence('markdown', changelogEntry(version, today, pulls))];
}

function copy({ channel, text, length }: Announcement, words: ReleaseWords): string[] {
  const count = length ? ` (${words.length(length.is, length.most)})` : '';
  return [`### ${asMarkdown(channel)}${count}`, fence('text', text)];
}

/** Lines within begin with a mark or a word of ours, so that none can end the fence. */
const fence = (language: string, text: string): string => `\`\`\`\`${language}\n${text}\n\`\`\`\``;

function boxes(items: readonly ChecklistItem[], indent: string): string {
  return items
    .flatMap(({ markdown, items: below }) => [
      `${indent}- [ ] ${asMarkdown(withoutMarks(markdown))}`,
      ...(below.length > 0 ? [boxes(below, `${indent}  `)] : []),
    ])
    .join('\n');
}
