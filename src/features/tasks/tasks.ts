import * as vscode from 'vscode';
import { runnable } from '../../handbook/contributing/runnable';
import type { TestCommand } from '../../handbook/contributing/rules';
import { rulesOf } from '../contribute/issueAtHand';
import type { ContributeDependencies } from '../contribute/dependencies';
import { withoutIcons } from '../plainText';

type Dependencies = Pick<ContributeDependencies, 'library' | 'repositories' | 'core'>;

/** A command of a handbook, as a task that nobody has started yet. */
export interface HandbookTask {
  readonly task: vscode.Task;
  readonly command: TestCommand;
}

/**
 * The commands for tests and checks of the handbooks that are about the workspace's own work, as
 * tasks in the root of the repository. None before the workspace is trusted, and none where there is
 * no folder that a shell can run in.
 */
export async function handbookTasks({
  library,
  repositories,
  core,
}: Dependencies): Promise<readonly HandbookTask[]> {
  if (!vscode.workspace.isTrusted) return [];
  const handbooks = await library.load().catch(() => []);
  const found = await Promise.all(
    handbooks
      .filter(({ applies }) => applies)
      .map(async (handbook) => {
        const root = (await repositories.find(handbook))?.root ?? folderOf(handbook.root);
        if (!root || !shells.includes(root.scheme)) return [];
        const rules = await rulesOf({ core }, handbook);
        return runnable(rules?.tests ?? []).map((command) => ({
          command,
          task: taskOf(command, root),
        }));
      }),
  );
  return found.flat();
}

/** Folders on a machine, this one or a remote one. */
const shells: readonly string[] = ['file', 'vscode-remote'];

function folderOf(handbook: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(handbook);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

/** More of a command is seen below the task's name. */
const longestName = 60;

function taskOf({ command }: TestCommand, root: vscode.Uri): vscode.Task {
  const name = command.length > longestName ? `${command.slice(0, longestName)}…` : command;
  const task = new vscode.Task(
    { type: 'handbook', command },
    vscode.workspace.getWorkspaceFolder(root) ?? vscode.TaskScope.Workspace,
    // In lists, `$(name)` would be drawn as an icon, and what it stands for in a shell not be seen.
    withoutIcons(name),
    vscode.l10n.t('Handbook'),
    new vscode.ShellExecution(command, { cwd: root.fsPath }),
  );
  task.detail = withoutIcons(command);
  task.group = vscode.TaskGroup.Test;
  return task;
}
