import { digest } from '../../handbook/digest';
import type { Heading, Page } from '../../handbook/model';

/** What is remembered of a page, enough to tell later what of it has changed. */
export interface PageState {
  readonly title: string;
  /** A fingerprint of what stands before the first heading, then one of each heading's section. */
  readonly sections: readonly string[];
  /** When the reader last had it open, in milliseconds since 1970; undefined when they never had. */
  readonly read?: number | undefined;
}

/** A page that is not as the reader knows it. */
export interface PageChange {
  readonly kind: 'new' | 'changed' | 'removed';
  readonly path: string;
  readonly title: string;
  /** The headings whose sections are new or other ones, in the page's order. */
  readonly headings: readonly Heading[];
  readonly read: number | undefined;
}

/** Characters of a section's fingerprint: they are compared within one page only. */
const length = 8;

/**
 * How a page stands. Line endings and what is blank at a section's end
 * do not count: Git may write other line endings on another machine.
 */
export function pageState(page: Pick<Page, 'title' | 'headings'>, text: string): PageState {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const starts = [0, ...page.headings.map(({ line }) => line), lines.length];
  const sections = starts
    .slice(0, -1)
    .map((from, at) =>
      lines
        .slice(from, starts[at + 1])
        .join('\n')
        .trimEnd(),
    )
    .map((section) => digest(section).slice(0, length));
  return { title: page.title, sections };
}

/** What has changed since a state that is remembered; undefined when nothing has. */
export function compare(
  page: Pick<Page, 'path' | 'title' | 'headings'>,
  text: string,
  before: PageState | undefined,
): PageChange | undefined {
  const { path, title } = page;
  if (!before) return { kind: 'new', path, title, headings: [], read: undefined };
  const { sections } = pageState(page, text);
  if (sections.join() === before.sections.join()) return undefined;
  const known = new Set(before.sections);
  const headings = page.headings.filter((_, at) => !known.has(sections[at + 1] ?? ''));
  return { kind: 'changed', path, title, headings, read: before.read };
}

/** A page that was there and is not any more. */
export const removed = (path: string, { title, read }: PageState): PageChange => ({
  kind: 'removed',
  path,
  title,
  headings: [],
  read,
});
