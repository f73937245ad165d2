import * as vscode from 'vscode';
import type { TracksCode } from './bundle';
import type { TracksDependencies } from './dependencies';

const commands: readonly (keyof TracksCode)[] = [
  'chooseTrack',
  'copyDraft',
  'draftIntroduction',
  'draftMessageToOwner',
];

/** Registers `Choose Your Track` and the messages of a newcomer. Each may be told a `Target`. */
export function registerTracks(
  deps: TracksDependencies,
  load: () => Promise<TracksCode>,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map((name) =>
      vscode.commands.registerCommand(`handbook.${name}`, async (argument: unknown) => {
        const code = await load();
        await code[name](deps, argument);
      }),
    ),
  );
}
