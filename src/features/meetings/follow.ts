import * as vscode from 'vscode';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { systemClock } from '../clock';
import { handbookThatCounts, type Schedules } from './handbookMeetings';
import { readerTimes } from './reader';
import { Reminded } from './reminded';
import { remindOf } from './remind';
import { Rhythm, type RhythmWindow } from './rhythm';
import { StatusItem } from './statusItem';

const minute = 60_000;

/** Shows the next meeting in the status bar and reminds of it, as long as it lives. */
export function followMeetings(
  library: Pick<HandbookLibrary, 'current' | 'onDidChange'>,
  schedules: Schedules,
  memory: Pick<vscode.Memento, 'get' | 'update'>,
): vscode.Disposable {
  const item = new StatusItem();
  const reminded = new Reminded(memory);
  const counting = (): OpenHandbook | undefined => handbookThatCounts(library.current);
  const rhythm = new Rhythm(systemClock, {
    meetings: () => {
      const handbook = counting();
      return handbook ? schedules.of(handbook) : [];
    },
    zone: () => readerTimes().zone,
    show: (meeting) => {
      const handbook = counting();
      if (handbook && meeting) item.show(handbook, meeting, readerTimes());
      else item.hide();
    },
    lead: () => leadMinutes() * minute,
    lag: () => (vscode.window.state.focused ? 0 : lagOf(vscode.env.sessionId)),
    wasReminded: (meeting) => {
      const handbook = counting();
      return handbook === undefined || reminded.has(handbook.id, meeting);
    },
    remind: (meeting) => {
      const handbook = counting();
      if (!handbook) return;
      void reminded.add(handbook.id, meeting);
      void remindOf(handbook, meeting, readerTimes());
    },
  } satisfies RhythmWindow);
  rhythm.renew();
  return vscode.Disposable.from(
    rhythm,
    item,
    library.onDidChange(() => rhythm.renew()),
    // The clock may have jumped while nobody looked.
    vscode.window.onDidChangeWindowState(() => rhythm.renew()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('handbook')) rhythm.renew();
    }),
  );
}

/** How many minutes before a meeting the reader wants to be reminded; 0 for not at all. */
function leadMinutes(): number {
  const wanted = vscode.workspace.getConfiguration('handbook').get<unknown>('meetingReminder');
  return typeof wanted === 'number' && wanted > 0 ? wanted : 0;
}

/**
 * How much later than the window with the focus this one reminds, in ms: of several windows, each at
 * another time, so that the first has told the others.
 */
function lagOf(session: string): number {
  const sum = Array.from(session).reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  return 2000 + (sum % 12) * 1500;
}
