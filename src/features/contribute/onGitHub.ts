import * as vscode from 'vscode';
import { isGitHubError } from '../../github/errors';
import { showFailure, type Failed } from '../github/showFailure';

/** After so many ms the user is offered to cancel; until then the status bar says what goes on. */
const soon = 2000;

/** Does something with GitHub under a progress that can be cancelled; a cancel is no error. */
export async function withProgress<T>(
  title: string,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { Window, Notification } = vscode.ProgressLocation;
  const ended = new AbortController();
  const work = task(ended.signal);
  const settled = work.then(
    () => undefined,
    () => undefined,
  );
  void vscode.window.withProgress({ location: Window, title }, () => settled);
  const timer = setTimeout(() => {
    const options = { location: Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => ended.abort(new vscode.CancellationError()));
      return settled;
    });
  }, soon);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a command's work; what GitHub fails at is told, with the buttons that mend it. */
export async function tellingFailures(failed: Failed, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return;
    if (!isGitHubError(error)) throw error;
    await showFailure(error.failure, failed);
  }
}
