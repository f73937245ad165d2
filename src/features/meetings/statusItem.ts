import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import { shortened, withoutIcons } from '../plainText';
import type { Target } from '../target';
import type { ReaderTimes } from './readerTimes';
import type { ShownMeeting } from './rhythm';
import { comesWhen, wordings } from './texts';

/** As many characters of a meeting's name as the status bar has room for. */
const longest = 30;

/** The status bar's item with the next meeting. */
export class StatusItem {
  private readonly item = vscode.window.createStatusBarItem(
    'handbook.meeting',
    vscode.StatusBarAlignment.Left,
    // Behind the workflow's step.
    0,
  );

  constructor() {
    this.item.name = vscode.l10n.t('Next Meeting');
  }

  show({ id }: Pick<OpenHandbook, 'id'>, shown: ShownMeeting, times: ReaderTimes): void {
    const { t } = vscode.l10n;
    const { meeting, occurrence } = shown;
    const when = comesWhen(shown, times);
    const whole = times.whole(occurrence.start);
    const target: Target = { handbook: id, meeting: meeting.id };
    this.item.text = `$(calendar) ${withoutIcons(shortened(meeting.name, longest))} ${when}`;
    this.item.tooltip = [
      meeting.name,
      whole,
      t('The handbook says: {0}', wordings(meeting).join(' / ')),
    ].join('\n');
    this.item.accessibilityInformation = {
      label: t('Next meeting: {0} {1}. {2}', meeting.name, when, whole),
    };
    this.item.command = {
      command: 'handbook.meetings',
      title: t('Meetings'),
      arguments: [target],
    };
    this.item.show();
  }

  hide(): void {
    this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
  }
}
