import * as vscode from 'vscode';
import type { ContributeDependencies } from '../contribute/dependencies';
import { withoutIcons } from '../plainText';
import { handbookTasks } from './tasks';

/** Shows the handbook's commands for tests and checks, and runs the one that the user picks. */
export async function runChecks(deps: ContributeDependencies): Promise<void> {
  const { t } = vscode.l10n;
  if (!vscode.workspace.isTrusted) {
    const manage = t('Manage Workspace Trust');
    const chosen = await vscode.window.showWarningMessage(
      t('Nothing is run in Restricted Mode; trust this folder to run commands.'),
      manage,
    );
    if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
    return;
  }
  const all = await handbookTasks(deps);
  if (all.length === 0) {
    void vscode.window.showInformationMessage(
      t('The handbook of this workspace gives no command for tests or checks.'),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(
    all.map(({ task, command }) => ({
      label: `$(beaker) ${withoutIcons(command.title)}`,
      detail: withoutIcons(command.command),
      task,
    })),
    {
      title: t("Run the Handbook's Checks"),
      placeHolder: t('Which command should be run in the terminal?'),
      matchOnDetail: true,
    },
  );
  if (picked) await vscode.tasks.executeTask(picked.task);
}
