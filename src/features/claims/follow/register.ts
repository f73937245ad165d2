import * as vscode from 'vscode';
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
  let ended = false;
  let following: Promise<vscode.Disposable> | undefined;
  const start = (isNew: boolean): void => {
    if (following || !deps.claims.all().some(isAwaited)) return;
    following = load().then(({ follow }) => {
      const started = follow(deps, { isNew });
      if (ended) started.dispose();
      return started;
    });
  };
  start(false);
  return vscode.Disposable.from(
    deps.claims.onDidChange(() => start(true)),
    // Another window may have claimed something.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) start(false);
    }),
    {
      dispose: () => {
        ended = true;
        void following?.then((started) => void started.dispose());
      },
    },
  );
}
