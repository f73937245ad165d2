import * as vscode from 'vscode';
import { OnFirstUse } from '../onFirstUse';
import type { ChangesCode, ChangesOptions } from './bundle';

/** Registers `What Changed`, whose code is loaded when the first handbook has been read. */
export function registerChanges(
  options: ChangesOptions,
  load: () => Promise<ChangesCode>,
): vscode.Disposable {
  const { library } = options;
  const changes = new OnFirstUse(async () => (await load()).followChanges(options));
  return vscode.Disposable.from(
    changes,
    vscode.commands.registerCommand('handbook.whatChanged', async () => {
      const [following] = await Promise.all([changes.use(), library.load()]);
      await following.show();
    }),
    library.onDidChange(() => {
      if (library.current.some(({ complete }) => complete)) void changes.use();
    }),
  );
}
