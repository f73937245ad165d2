import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import { withoutIcons } from '../plainText';
import { personContact, stepContact, trackContact, type Contact } from './contact';

/** Lets the user find a contact by name, handle, track or step. */
export async function pickContact(
  handbook: OpenHandbook,
  placeHolder = vscode.l10n.t('A person, a handle, a track or a step'),
): Promise<Contact | undefined> {
  return vscode.window.showQuickPick(directory(handbook), {
    title: vscode.l10n.t('Contact Directory: {0}', withoutIcons(handbook.label)),
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** People, then tracks, then steps, each under a heading. */
function directory(handbook: OpenHandbook): Contact[] {
  const { t } = vscode.l10n;
  const { people, tracks, workflow } = handbook.model;
  return [
    ...group(
      t('People'),
      people.map((person) => personContact(handbook, person)),
    ),
    ...group(
      t('Tracks'),
      tracks.map((track) => trackContact(handbook, track)),
    ),
    ...group(
      t('Steps'),
      (workflow?.steps ?? []).map((step) => stepContact(handbook, step)),
    ),
  ];
}

/** Rows of a picker under a heading; nothing where there are none. */
export function group(label: string, rows: readonly Contact[]): Contact[] {
  const { Separator } = vscode.QuickPickItemKind;
  const heading = { label, kind: Separator, ways: [], places: [], channel: undefined };
  return rows.length === 0 ? [] : [heading, ...rows];
}
