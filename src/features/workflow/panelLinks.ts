import * as vscode from 'vscode';
import type { Place } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { contactsPlace } from './panelContent';

type OpenPlace = (handbook: OpenHandbook, place: Place) => Promise<void>;

/** Opens an address of the web; anything else that a page may name is refused. */
export async function openOutside(href: string): Promise<void> {
  if (!/^(?:https?|mailto):/i.test(href)) return;
  await vscode.env.openExternal(vscode.Uri.parse(href, true));
}

/** Follows a link of a page's text, as it is written there: to a page, or outside. */
export async function followLink(
  handbook: OpenHandbook,
  from: string,
  href: string,
  openPlace: OpenPlace,
): Promise<void> {
  const target = handbook.resolve(from, href);
  if (target.kind === 'external') await openOutside(target.href);
  if (target.kind !== 'page') return;
  await openHeading(handbook, target.page.path, target.heading?.id, openPlace);
}

/** Opens a page at a heading (`Heading.id`), or from its start. */
export async function openHeading(
  handbook: OpenHandbook,
  path: string,
  heading: string | undefined,
  openPlace: OpenPlace,
): Promise<void> {
  const page = handbook.page(path);
  if (page === undefined) return;
  const line = page.headings.find(({ id }) => id === heading)?.line ?? page.bodyLine;
  await openPlace(handbook, { path, heading, line });
}

/** Opens where the handbook says whom to ask: its invitation to the chat, or the page with the contacts. */
export async function openHelpers(
  what: 'openInvitation' | 'openContacts',
  handbook: OpenHandbook,
  openPlace: OpenPlace,
): Promise<void> {
  const { invitation } = handbook.model;
  const place = contactsPlace(handbook);
  if (what === 'openContacts' && place !== undefined) await openPlace(handbook, place);
  if (what === 'openInvitation' && invitation !== undefined) await openOutside(invitation.href);
}
