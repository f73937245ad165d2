import * as vscode from 'vscode';
import { OnFirstUse } from '../onFirstUse';
import type { Meetings, MeetingsCode, MeetingsCommand, MeetingsDependencies } from './bundle';

const commands: readonly MeetingsCommand[] = [
  'meetings',
  'addMeetingsToCalendar',
  'writeMeetingUpdate',
];

/**
 * Registers the commands about meetings, and what shows the next one as soon as a handbook with
 * meetings was read. Who wants to be reminded has the handbooks read at the start.
 */
export function registerMeetings(
  deps: MeetingsDependencies,
  load: () => Promise<MeetingsCode>,
): vscode.Disposable {
  const { library } = deps;
  const meetings = new OnFirstUse<Meetings>(async () => (await load()).openMeetings(deps));
  const start = (): void => {
    const isWanted = library.current.some(({ applies, model }) => applies && model.meetings.length);
    if (isWanted) void meetings.use();
  };
  if (vscode.workspace.getConfiguration('handbook').get<number>('meetingReminder', 0) > 0) {
    // What cannot be read, the views say when they are opened.
    library.load().catch(() => undefined);
  }
  return vscode.Disposable.from(
    meetings,
    library.onDidChange(start),
    ...commands.map((command) =>
      vscode.commands.registerCommand(`handbook.${command}`, async (argument: unknown) =>
        (await meetings.use()).run(command, argument),
      ),
    ),
  );
}
