import * as vscode from 'vscode';
import { isGitHubError } from '../../github/errors';
import { showFailure, type Failed } from '../github/showFailure';

/** Does something with GitHub under a progress that can be cancelled; a cancel is no error. */
export async function withProgress<T>(
  title: string,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      const ended = new AbortController();
      const subscription = token.onCancellationRequested(() =>
        ended.abort(new vscode.CancellationError()),
      );
      try {
        return await task(ended.signal);
      } finally {
        subscription.dispose();
      }
    },
  );
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
