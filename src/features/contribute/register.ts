import * as vscode from 'vscode';
import { targetOf } from '../target';
import type { ContributeCode } from './bundle';
import type { ContributeDependencies } from './dependencies';
import { issueTextOf } from './issueText';

/**
 * Registers the commands on the way from an issue to its pull request. Each may be told the handbook
 * (see `Target`) and, as `issue`, the issue.
 */
export function registerContribute(
  deps: ContributeDependencies,
  load: () => Promise<ContributeCode>,
): vscode.Disposable {
  const { git, library } = deps;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'handbook.startIssueBranch',
      async (...args: readonly unknown[]) => {
        const told = targetOf(args[0]).handbook;
        const handbook = library.current.find(({ id, applies }) => (told ? id === told : applies));
        const { startIssueBranch } = await load();
        await startIssueBranch({
          git,
          issueText: issueTextOf(args[0]),
          handbookRepository: handbook?.model.config.repository,
        });
      },
    ),
    vscode.commands.registerCommand('handbook.claimIssue', async (argument: unknown) => {
      const { claimIssue } = await load();
      await claimIssue(deps, argument);
    }),
  );
}
