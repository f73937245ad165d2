import { readFrontMatter } from '../../frontMatter';
import { textOf } from '../../values';
import { withoutComments } from './issueDraft';
import { pullRequestKeys as keys } from './writeDrafts';

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
