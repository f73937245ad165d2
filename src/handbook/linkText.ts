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

/** Links of a text; where it has none, the bare addresses in it, as GitHub makes links of them. */
export function readLinks({ text, links }: InlineText, line: number, heading: number): FoundLink[] {
  const found = links.length > 0 ? links : bareLinks(text);
  return found.map((link) => ({ ...link, line, heading }));
}

function bareLinks(text: string): { href: string; text: string }[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/gi)].map(([address]) => {
    const href = address.replace(/[.,;:!?]+$/, '');
    return { href, text: href };
  });
}
