import { readFrontMatter } from '../../frontMatter';
import { textOf } from '../../values';
import { withoutComments } from './issueDraft';

/** A pull request as its author writes it, in one Markdown document. */
export interface PullRequestDraft {
  /** `owner/name` that it is opened in, or `host/owner/name`. */
  readonly repository: string;
  /** `owner:branch` */
  readonly head: string;
  /** A branch of `repository`. */
  readonly base: string;
  readonly title: string;
  readonly draft: boolean;
  /** Markdown. */
  readonly body: string;
}

const keys = ['repository', 'head', 'base', 'title'] as const;

/** The document that an author begins with. */
export function writePullRequestDraft({ body, draft, ...rest }: PullRequestDraft): string {
  return [
    '---',
    ...keys.map((key) => `${key}: ${JSON.stringify(rest[key])}`),
    `draft: ${String(draft)}`,
    '---',
    '',
    body,
  ].join('\n');
}

/**
 * Reads the document again.
 * @returns the names of keys that say nothing, where there are any
 */
export function readPullRequestDraft(
  text: string,
): PullRequestDraft | { readonly lacks: readonly (typeof keys)[number][] } {
  const { data, body } = readFrontMatter(text);
  const said = (key: (typeof keys)[number]): string =>
    (textOf(data[key]) ?? '').replace(/\s+/g, ' ').trim();
  const lacks = keys.filter((key) => said(key) === '');
  if (lacks.length > 0) return { lacks };
  return {
    repository: said('repository'),
    head: said('head'),
    base: said('base'),
    title: said('title'),
    draft: data['draft'] === true,
    body: withoutComments(body).trim(),
  };
}
