import * as vscode from 'vscode';
import type { ContributeCode } from '../contribute/bundle';
import type { ContributeDependencies } from '../contribute/dependencies';

/** Registers the handbook's commands for tests and checks as tasks. Nothing is ever run by itself. */
export function registerTasks(
  deps: ContributeDependencies,
  load: () => Promise<ContributeCode>,
): vscode.Disposable {
  return vscode.tasks.registerTaskProvider('handbook', {
    provideTasks: async () => (await load()).provideTasks(deps),
    resolveTask: async (task) => (await load()).resolveTask(deps, task),
  });
}
