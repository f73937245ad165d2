import type { FoundLink } from './linkText';
import type { ExternalLink, Place } from './model';

/** Links of one page, each with where it stands. */
export interface PlacedLink {
  readonly link: FoundLink;
  readonly place: Place;
}

const invitations = [
  /^https?:\/\/(www\.)?discord\.gg\/./i,
  /^https?:\/\/(www\.)?discord(app)?\.com\/invite\/./i,
  /^https?:\/\/join\.slack\.com\/./i,
  /^https?:\/\/[\w-]+\.slack\.com\/(join|signup)\b/i,
  /^https?:\/\/matrix\.to\/#\/./i,
  /^https?:\/\/[\w.-]*zulip[\w.-]*\/join\/./i,
];

const spreadsheets = [/^https?:\/\/docs\.google\.com\/spreadsheets\/./i];

/** The first link that invites to the community's chat. */
export function findInvitation(links: readonly PlacedLink[]): ExternalLink | undefined {
  return first(links, invitations);
}

/** The first link to a Google spreadsheet. */
export function findSpreadsheet(links: readonly PlacedLink[]): ExternalLink | undefined {
  return first(links, spreadsheets);
}

function first(
  links: readonly PlacedLink[],
  patterns: readonly RegExp[],
): ExternalLink | undefined {
  const found = links.find(({ link }) => patterns.some((pattern) => pattern.test(link.href)));
  return found && { href: found.link.href, text: found.link.text, place: found.place };
}
