import * as vscode from 'vscode';
import { calendarFile } from '../../handbook/calendar/calendar';
import type { Meeting } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { fileName } from '../fileName';
import { withoutLinks } from '../plainText';
import { webAddress } from './handbookMeetings';

/**
 * Saves meetings as an iCalendar file where the user says, and offers to open it.
 * @returns whether it was saved
 */
export async function addToCalendar(
  handbook: OpenHandbook,
  meetings: readonly Meeting[],
): Promise<boolean> {
  const { t } = vscode.l10n;
  const { text, left } = calendarFile(meetings, {
    now: Date.now(),
    handbook: keyOf(handbook),
    title: handbook.label,
    resolve: (href, meeting) => webAddress(handbook.resolve, pathOf(meeting, href), href),
  });
  if (text === undefined) {
    void vscode.window.showInformationMessage(
      t('No calendar can hold these meetings: their days, times or zones are not set yet.'),
    );
    return false;
  }
  const [only] = meetings;
  const name = meetings.length === 1 && only ? only.name : t('{0} Meetings', handbook.label);
  const target = await askWhere(fileName(name, 'meetings'));
  if (!target) return false;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    void vscode.window.showErrorMessage(t('The calendar file could not be written there.'));
    return false;
  }
  void tellSaved(target, left);
  return true;
}

async function tellSaved(file: vscode.Uri, left: readonly Meeting[]): Promise<void> {
  const { t } = vscode.l10n;
  const leftOut = left.map((each) => each.name).join(', ');
  const sentence = t('Saved for your calendar. Opening the file adds the meetings to it.');
  const rest = t('Not in it, as their times are not set yet: {0}.', leftOut);
  const open = t('Open');
  const answer = await vscode.window.showInformationMessage(
    withoutLinks(leftOut === '' ? sentence : `${sentence} ${rest}`),
    open,
  );
  if (answer === open) await openFile(file);
}

function askWhere(name: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Add to Calendar'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.ics`) }),
    filters: { iCalendar: ['ics'] },
  });
}

/** With the calendar of this machine; what lies on another one, VS Code shows as text. */
async function openFile(file: vscode.Uri): Promise<void> {
  const isHere =
    file.scheme === 'file' &&
    vscode.env.remoteName === undefined &&
    vscode.env.uiKind === vscode.UIKind.Desktop;
  if (isHere && (await vscode.env.openExternal(file))) return;
  await vscode.window.showTextDocument(file);
}

/** The same wherever the handbook is read, as far as it says what it is. */
function keyOf({ model: { config }, label }: OpenHandbook): string {
  return config.repository ?? (config.url === '' ? label : config.url + config.baseurl);
}

/** The page on which a meeting's link stands. */
function pathOf({ place, statements }: Meeting, href: string): string {
  const statement = statements.find(({ where }) => where?.links.some((link) => link.href === href));
  return (statement?.place ?? place).path;
}
