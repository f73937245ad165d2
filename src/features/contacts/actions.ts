import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import { withoutIcons } from '../plainText';
import type { OpenPlace } from '../reading/openPage';
import type { Contact } from './contact';
import { distinctPlaces, handleText, placeText } from './names';

interface Action extends vscode.QuickPickItem {
  readonly run: () => Promise<unknown>;
}

/** Lets the user choose what to do with a contact, and does it. */
export async function pickAction(
  handbook: OpenHandbook,
  contact: Contact,
  openPlace: OpenPlace,
): Promise<void> {
  const { t } = vscode.l10n;
  const { ways, places, channel } = contact;
  const { invitation } = handbook.model;
  const action = (
    icon: string,
    label: string,
    description: string,
    run: Action['run'],
  ): Action => ({ label: `$(${icon}) ${label}`, description: withoutIcons(description), run });
  const actions: Action[] = [
    ...ways.map((way) =>
      action('copy', t('Copy handle'), handleText(way), () => copyHandle(way.handle)),
    ),
    ...(channel
      ? [action('copy', t('Copy the channel’s name'), channel.name, () => copyHandle(channel.name))]
      : []),
    ...distinctPlaces(channel ? [...places, channel.place] : places).map((place) =>
      action('book', t('Open page'), placeText(handbook, place), () => openPlace(handbook, place)),
    ),
    ...ways.flatMap(({ profile }) =>
      profile === undefined
        ? []
        : [action('link-external', t('Open profile'), profile, () => openOnWeb(profile))],
    ),
    ...(invitation
      ? [
          action(
            'comment-discussion',
            t('Open the invitation to the team chat'),
            invitation.href,
            () => openOnWeb(invitation.href),
          ),
        ]
      : []),
  ];
  const picked = await vscode.window.showQuickPick(actions, {
    title: contact.label,
    matchOnDescription: true,
  });
  await picked?.run();
}

/** Copies a handle, and says so in the status bar. */
export async function copyHandle(handle: string): Promise<void> {
  await vscode.env.clipboard.writeText(handle);
  const shown = withoutIcons(handle);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Copied {0}', shown), 3000);
}

/** Opens an address of the web, and no other, after VS Code's own question. */
export async function openOnWeb(address: string): Promise<void> {
  if (!/^https?:\/\//i.test(address)) return;
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}
