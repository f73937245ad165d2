/**
 * The part of the extension that parses, as a bundle of its own: it is loaded on first use, so that
 * activation loads no parser.
 */
import { readHandbook } from './handbook/read';
import { renderMarkdown } from './handbook/render';

export { readHandbook, renderMarkdown };

/** What the loaded bundle is, for whoever loads it. */
export interface Core {
  readonly readHandbook: typeof readHandbook;
  readonly renderMarkdown: typeof renderMarkdown;
}
