import * as vscode from 'vscode';
import type { ContributeCode } from './bundle';
import type { ContributeDependencies } from './dependencies';

/**
 * Registers the commands on the way from an issue to its pull request. Each may be told the handbook
 * (see `Target`) and, as `issue`, the issue.
 */
export function registerContribute(
  deps: ContributeDependencies,
  load: () => Promise<ContributeCode>,
): vscode.Disposable {
  const commands: readonly Exclude<
    keyof ContributeCode,
    'openLink' | 'provideTasks' | 'resolveTask'
  >[] = [
    'claimIssue',
    'cleanUpBranch',
    'createIssue',
    'createPullRequest',
    'postIssue',
    'releaseChecklist',
    'runChecks',
    'startIssueBranch',
    'submitPullRequest',
    'switchWork',
  ];
  return vscode.Disposable.from(
    ...commands.map((name) =>
      vscode.commands.registerCommand(`handbook.${name}`, async (argument: unknown) => {
        const code = await load();
        await code[name](deps, argument);
      }),
    ),
  );
}
