import * as vscode from 'vscode';
import { systemClock } from '../../clock';
import type { FollowDependencies } from './dependencies';
import { registerPullRequestItem } from './pullRequestItem';
import { ClaimQuestions } from './questions';
import { Scheduler, type LastQuestion } from './scheduler';
import { tellNews } from './tell';

/**
 * Asks what has become of the user's claims while the window has the focus, keeps it with them, tells
 * it, and shows the pull request of the branch in the status bar.
 * @param isNew something is awaited since just now: then GitHub was asked just now
 */
export function follow(
  deps: FollowDependencies,
  { isNew }: { readonly isNew: boolean },
): vscode.Disposable {
  const { claims, github, statuses } = deps;
  const ended = new AbortController();
  const questions = new ClaimQuestions({
    claims,
    statuses,
    access: (host) => github.work(host),
    tell: (news) => void tellNews(deps, news),
    now: () => Date.now(),
    signal: ended.signal,
  });
  const scheduler = new Scheduler(systemClock, lastQuestion(deps.memory), questions);
  let { focused } = vscode.window.state;
  const turn = (): void => {
    if (focused) scheduler.wake();
    else scheduler.rest();
  };
  if (focused && isNew) scheduler.start();
  else turn();
  return vscode.Disposable.from(
    scheduler,
    { dispose: () => ended.abort() },
    registerPullRequestItem(deps),
    claims.onDidChange(() => scheduler.renew()),
    github.onDidChangeSessions(() => {
      questions.forgetRefusals();
      turn();
    }),
    vscode.window.onDidChangeWindowState((state) => {
      // It also tells whether the user does something in the window.
      if (state.focused === focused) return;
      ({ focused } = state);
      turn();
    }),
  );
}

const stored = 'handbook.lastQuestion';

function lastQuestion(memory: vscode.Memento): LastQuestion {
  return {
    read: () => {
      const kept = memory.get<unknown>(stored);
      return typeof kept === 'number' ? kept : 0;
    },
    write: (time) => void memory.update(stored, time),
  };
}
