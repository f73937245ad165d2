import * as vscode from 'vscode';
import { withoutIcons } from '../plainText';

/** How long an outcome stands in the status bar, in ms. */
const shown = 15_000;

/**
 * Says in the status bar what came of a command.
 * @param icon a codicon
 */
export function tellInStatusBar(icon: string, sentence: string): void {
  vscode.window.setStatusBarMessage(`$(${icon}) ${withoutIcons(sentence)}`, shown);
}

/** Says in the status bar what goes on while a task is at work. */
export function inStatusBar<T>(title: string, task: () => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, task);
}
