import { readFrontMatter } from '../../frontMatter';
import { textOf } from '../../values';
import { labelsOf } from './issueForm';
import { requiredMark } from './writeDrafts';

/**
 * An issue as its author writes it, in one Markdown document: front matter with repository, title and
 * labels, then the text. Hints are comments, which are left out of the issue.
 */
export interface IssueDraft {
  /** `owner/name`, or `host/owner/name`. */
  readonly repository: string;
  readonly title: string;
  readonly labels: readonly string[];
  /** Markdown. */
  readonly body: string;
  /** Labels of required fields that nothing is written in. */
  readonly missing: readonly string[];
  /** Labels of other fields that nothing is written in. */
  readonly empty: readonly string[];
  /**
   * What the front matter does not say; such a draft cannot be posted. What a template begins a title
   * with (`[Bug]: `) is no title.
   */
  readonly lacks: readonly ('repository' | 'title')[];
}

const beginning = /^(?:\[[^\][]*\]:?|[\p{L}\p{N} -]{1,30}:)$/u;

/** Reads the document again, whatever its author has made of it. */
export function readDraft(text: string): IssueDraft {
  const { data, body } = readFrontMatter(text);
  const repository = (textOf(data['repository']) ?? '').trim();
  const title = (textOf(data['title']) ?? '').replace(/\s+/g, ' ').trim();
  const unwritten = unwrittenIn(body);
  return {
    repository,
    title,
    labels: labelsOf(data['labels']),
    body: withoutComments(body)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    missing: unwritten.filter(({ required }) => required).map(({ label }) => label),
    empty: unwritten.filter(({ required }) => !required).map(({ label }) => label),
    lacks: [
      ...(repository === '' ? ['repository' as const] : []),
      ...(title === '' || beginning.test(title) ? ['title' as const] : []),
    ],
  };
}

/** The text without comments as HTML has them; one that is not closed is none. */
export function withoutComments(markdown: string): string {
  let rest = markdown;
  let kept = '';
  for (;;) {
    const start = rest.indexOf('<!--');
    const end = start < 0 ? -1 : rest.indexOf('-->', start + 4);
    if (end < 0) return kept + rest;
    kept += rest.slice(0, start);
    rest = rest.slice(end + 3);
  }
}

/** The headings of fields that nothing is written under. */
function unwrittenIn(body: string): { readonly label: string; readonly required: boolean }[] {
  return body.split(/^(?=### )/m).flatMap((section) => {
    const [, label] = /^### (.*)/.exec(section) ?? [];
    if (label === undefined) return [];
    const answer = withoutComments(section.slice(section.indexOf('\n') + 1));
    const isEmpty = answer.replace(/^(?:`{3,}|~{3,}).*$/gm, '').trim() === '';
    return isEmpty ? [{ label, required: section.includes(`<!-- ${requiredMark}`) }] : [];
  });
}
