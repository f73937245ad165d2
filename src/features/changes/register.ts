import * as vscode from 'vscode';
import type { Changes, ChangesCode, ChangesOptions } from './bundle';

/** Registers `What Changed`, whose code is loaded when the first handbook has been read. */
export function registerChanges(
  options: ChangesOptions,
  load: () => Promise<ChangesCode>,
): vscode.Disposable {
  const { library } = options;
  let ended = false;
  let changes: Promise<Changes> | undefined;
  const started = (): Promise<Changes> =>
    (changes ??= load().then(({ followChanges }) => {
      const following = followChanges(options);
      if (ended) following.dispose();
      return following;
    }));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('handbook.whatChanged', async () => {
      const [following] = await Promise.all([started(), library.load()]);
      await following.show();
    }),
    library.onDidChange(() => {
      if (library.current.some(({ complete }) => complete)) void started();
    }),
    {
      dispose: () => {
        ended = true;
        void changes?.then((following) => following.dispose());
      },
    },
  );
}
