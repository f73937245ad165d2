import * as vscode from 'vscode';
import { OnFirstUse } from '../../onFirstUse';
import { isAwaited } from '../claim';
import type { FollowCode } from './bundle';
import type { FollowDependencies } from './dependencies';

/**
 * Follows what the user waits for on GitHub; the code for that is loaded when something is awaited.
 */
export function registerFollowing(
  deps: FollowDependencies,
  load: () => Promise<FollowCode>,
): vscode.Disposable {
  let isNew = false;
  const following = new OnFirstUse(async () => (await load()).follow(deps, { isNew }));
  const start = (afterChange: boolean): void => {
    if (following.isUsed || !deps.claims.all().some(isAwaited)) return;
    isNew = afterChange;
    void following.use();
  };
  start(false);
  return vscode.Disposable.from(
    following,
    deps.claims.onDidChange(() => start(true)),
    // Another window may have claimed something.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) start(false);
    }),
  );
}
