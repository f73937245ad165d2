import * as vscode from 'vscode';
import type { NoWork } from './work';

/** Why there is nothing to do, and which button mends that. */
type Reason = NoWork | 'noProject' | 'noBase' | 'trunk';

/** Says why there is nothing to submit, with the button that mends it. */
export async function tellNoWork(why: Reason): Promise<void> {
  const { sentence, button, command } = adviceFor(why);
  // Where extensions run in the browser there is no Git, and no command of it.
  const isThere = (await vscode.commands.getCommands()).includes(command);
  const chosen = await vscode.window.showInformationMessage(sentence, ...(isThere ? [button] : []));
  if (chosen === button) await vscode.commands.executeCommand(command);
}

function adviceFor(why: Reason): Readonly<Record<'sentence' | 'button' | 'command', string>> {
  const { t } = vscode.l10n;
  const start = { button: t('Start Branch…'), command: 'handbook.startIssueBranch' };
  const sourceControl = { button: t('Open Source Control'), command: 'workbench.view.scm' };
  switch (why) {
    case 'unended':
      return { sentence: t('A rebase or merge is under way: end it first.'), ...sourceControl };
    case 'detached':
      return { sentence: t('No branch is checked out: a pull request needs one.'), ...start };
    case 'unborn':
      return { sentence: t('This branch has no commit yet.'), ...sourceControl };
    case 'noProject':
      return {
        sentence: t('Neither the handbook nor a remote names a repository on GitHub.'),
        button: t('Add Remote…'),
        command: 'git.addRemote',
      };
    case 'noBase':
      return {
        sentence: t('No branch of the project is known here: fetch its remote first.'),
        button: t('Fetch'),
        command: 'git.fetchAll',
      };
    case 'trunk':
      return {
        sentence: t('This is a branch of the project itself: start one for your issue first.'),
        ...start,
      };
  }
}
