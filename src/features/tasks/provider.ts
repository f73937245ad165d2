import * as vscode from 'vscode';
import type { ContributeDependencies } from '../contribute/dependencies';
import { handbookTasks } from './tasks';

/** The handbook's commands in VS Code's list of tasks. */
export async function provideTasks(deps: ContributeDependencies): Promise<vscode.Task[]> {
  return (await handbookTasks(deps)).map(({ task }) => task);
}

/**
 * A task that the workspace's `tasks.json` names: only where the handbook has its command.
 * @param named as VS Code read it, without what is to be run
 */
export async function resolveTask(
  deps: ContributeDependencies,
  named: vscode.Task,
): Promise<vscode.Task | undefined> {
  const all = await handbookTasks(deps);
  const found = all.find(({ command }) => command.command === named.definition['command'])?.task;
  if (!found) return undefined;
  // VS Code takes a task for the one that it asked for by the very object that defines it.
  const task = new vscode.Task(
    named.definition,
    found.scope ?? vscode.TaskScope.Workspace,
    found.name,
    found.source,
    found.execution,
  );
  task.detail = found.detail;
  task.group = found.group;
  return task;
}
