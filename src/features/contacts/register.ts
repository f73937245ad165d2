import * as vscode from 'vscode';
import type { Place } from '../../handbook/model';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { chooseHandbook } from '../chooseHandbook';
import { withoutIcons } from '../plainText';
import type { OpenPlace } from '../reading/openPage';
import { targetOf } from '../target';

interface Contact extends vscode.QuickPickItem {
  readonly handle: string | undefined;
  readonly place: Place | undefined;
}

/** Registers `Open Contact Directory` and the tree's `Copy Handle`. */
export function registerContacts(
  library: HandbookLibrary,
  openPlace: OpenPlace,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('handbook.openContactDirectory', async (argument: unknown) => {
      const handbook = await chooseHandbook(library, {
        target: targetOf(argument),
        title: vscode.l10n.t('Contact Directory'),
        missing: vscode.l10n.t('The handbook names no people and no tracks.'),
        has: ({ model }) => model.people.length + model.tracks.length > 0,
      });
      if (handbook) await pickContact(handbook, openPlace);
    }),
    vscode.commands.registerCommand('handbook.copyHandle', async (argument: unknown) => {
      const { handle } = targetOf(argument);
      if (handle) await copyHandle(handle);
    }),
  );
}

async function pickContact(handbook: OpenHandbook, openPlace: OpenPlace): Promise<void> {
  const contact = await vscode.window.showQuickPick(contacts(handbook), {
    title: vscode.l10n.t('Contact Directory: {0}', withoutIcons(handbook.label)),
    placeHolder: vscode.l10n.t('A person, a track or a handle'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (contact) await pickAction(handbook, contact, openPlace);
}

/** People first, then tracks, each under its heading. */
function contacts({ model }: OpenHandbook): Contact[] {
  const heading = (label: string): Contact => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    handle: undefined,
    place: undefined,
  });
  return [
    heading(vscode.l10n.t('People')),
    ...model.people.map((person) => ({
      label: `$(account) ${withoutIcons(person.handle)}`,
      description: withoutIcons([person.service, ...person.tracks].filter(Boolean).join(' · ')),
      handle: person.handle,
      place: person.places[0],
    })),
    heading(vscode.l10n.t('Tracks')),
    ...model.tracks.map((track) => ({
      label: `$(compass) ${withoutIcons(track.name)}`,
      description: withoutIcons(
        track.owners.map(({ handle }) => handle).join(', ') || vscode.l10n.t('Not assigned yet'),
      ),
      detail: withoutIcons(track.summary),
      handle: track.owners[0]?.handle,
      place: track.guide ?? track.place,
    })),
  ];
}

interface Action extends vscode.QuickPickItem {
  readonly run: () => Promise<unknown>;
}

async function pickAction(
  handbook: OpenHandbook,
  contact: Contact,
  openPlace: OpenPlace,
): Promise<void> {
  const { handle, place } = contact;
  const { invitation } = handbook.model;
  const actions: Action[] = [];
  if (handle !== undefined) {
    actions.push({
      label: `$(copy) ${vscode.l10n.t('Copy handle')}`,
      description: withoutIcons(handle),
      run: () => copyHandle(handle),
    });
  }
  if (place) {
    const page = handbook.page(place.path);
    actions.push({
      label: `$(book) ${vscode.l10n.t('Open page')}`,
      description: page && withoutIcons(page.title),
      run: () => openPlace(handbook, place),
    });
  }
  if (invitation) {
    actions.push({
      label: `$(comment-discussion) ${vscode.l10n.t('Open the invitation to the team chat')}`,
      description: withoutIcons(invitation.href),
      run: async () => vscode.env.openExternal(vscode.Uri.parse(invitation.href, true)),
    });
  }
  const picked = await vscode.window.showQuickPick(actions, { title: contact.label });
  await picked?.run();
}

async function copyHandle(handle: string): Promise<void> {
  await vscode.env.clipboard.writeText(handle);
  const shown = withoutIcons(handle);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Copied {0}', shown), 3000);
}
