import * as vscode from 'vscode';
import { gitAbsence, gitErrorCode, type GitAbsence } from '../../git/errors';
import { NoCommitsError } from './failures';

/** A sentence, and buttons that lead on. */
interface Advice {
  readonly sentence: string;
  readonly buttons: readonly Button[];
}

interface Button {
  readonly title: string;
  readonly command: readonly [command: string, ...args: unknown[]];
}

/** Tells why the command ended, with the next useful step as a button. Says nothing of a cancel. */
export async function report(error: unknown): Promise<void> {
  if (error instanceof vscode.CancellationError) return;
  const { sentence, buttons } = adviceFor(error);
  const chosen = await vscode.window.showWarningMessage(sentence, ...buttons);
  if (chosen) {
    const [command, ...args] = chosen.command;
    await vscode.commands.executeCommand(command, ...args);
  }
}

function adviceFor(error: unknown): Advice {
  const absence = gitAbsence(error);
  if (absence) return absenceAdvice(absence);
  if (error instanceof NoCommitsError) {
    return {
      sentence: vscode.l10n.t('This repository has no commit yet that a branch could start from.'),
      buttons: [openSourceControl()],
    };
  }
  switch (gitErrorCode(error)) {
    case 'DirtyWorkTree':
    case 'LocalChangesOverwritten':
      return {
        sentence: vscode.l10n.t('Git did not switch, since that would overwrite your changes.'),
        buttons: [openSourceControl()],
      };
    case 'RepositoryIsLocked':
    case 'CantLockRef':
      return {
        sentence: vscode.l10n.t('Another Git process is at work in this repository; wait for it.'),
        buttons: [startAgain(), showOutput()],
      };
    case 'WorktreeBranchAlreadyUsed':
      return {
        sentence: vscode.l10n.t('Another worktree has this branch checked out.'),
        buttons: [startAgain(), showOutput()],
      };
    default:
      return {
        sentence: vscode.l10n.t('Git could not do this; its output says why.'),
        buttons: [showOutput(), startAgain()],
      };
  }
}

function absenceAdvice(absence: GitAbsence): Advice {
  switch (absence) {
    case 'restricted':
      return {
        sentence: vscode.l10n.t('Git is off in Restricted Mode; trust this folder to use it.'),
        buttons: [button(vscode.l10n.t('Manage Workspace Trust'), 'workbench.trust.manage')],
      };
    case 'missing':
      return {
        sentence: vscode.l10n.t(
          'The Git extension is not available here: it is disabled, or this window runs extensions in the browser, where there is no Git.',
        ),
        buttons: [
          button(
            vscode.l10n.t('Show the Git Extension'),
            'workbench.extensions.search',
            '@builtin @id:vscode.git',
          ),
        ],
      };
    case 'disabled':
      return {
        sentence: vscode.l10n.t('Git is switched off by the setting git.enabled.'),
        buttons: [openSetting('git.enabled')],
      };
    case 'notInstalled':
      return {
        sentence: vscode.l10n.t('No Git program was found on this machine.'),
        buttons: [
          button(
            vscode.l10n.t('Download Git'),
            'vscode.open',
            vscode.Uri.parse('https://git-scm.com/downloads'),
          ),
          openSetting('git.path'),
        ],
      };
    case 'notReady':
      return {
        sentence: vscode.l10n.t('The Git extension is still looking for repositories.'),
        buttons: [startAgain(), showOutput()],
      };
    case 'noRepository':
      return {
        sentence: vscode.l10n.t('No Git repository is open in this window.'),
        buttons: [
          button(vscode.l10n.t('Clone Repository'), 'git.clone'),
          vscode.workspace.workspaceFolders?.length
            ? openSourceControl()
            : button(vscode.l10n.t('Open Folder'), 'vscode.openFolder'),
        ],
      };
  }
}

function button(title: string, command: string, ...args: unknown[]): Button {
  return { title, command: [command, ...args] };
}

const openSourceControl = () => button(vscode.l10n.t('Open Source Control'), 'workbench.view.scm');
const showOutput = () => button(vscode.l10n.t("Show Git's Output"), 'git.showOutput');
const startAgain = () => button(vscode.l10n.t('Start Again'), 'handbook.startIssueBranch');
const openSetting = (id: string) =>
  button(vscode.l10n.t('Open Settings'), 'workbench.action.openSettings', id);
