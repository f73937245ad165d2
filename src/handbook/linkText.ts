import type { InlineText } from './markdown';

/** A link that a page holds. */
export interface FoundLink {
  readonly href: string;
  readonly text: string;
  readonly line: number;
  /** Index of the heading it stands under, or -1. */
  readonly heading: number;
}

/** What an invitation's or a spreadsheet's address has in it, wherever it stands. */
export const inviting =
  /discord(app)?\.(gg|com)\/|slack\.com\/|matrix\.to\/|zulip|docs\.google\.com\/spreadsheets/i;

/** The links of a text, each with where it stands. */
export function placeLinks({ links }: InlineText, line: number, heading: number): FoundLink[] {
  return links.map((link) => ({ ...link, line, heading }));
}
