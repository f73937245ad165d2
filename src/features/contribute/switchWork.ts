import * as vscode from 'vscode';
import type { GitRepository, Snapshot } from '../../git/service';
import { inStatusBar, tellInStatusBar } from './statusBar';
import { uncommitted } from './uncommitted';

/**
 * Switches to a branch so that nothing is lost or carried along: changes are first committed to the
 * branch that they were made on, where the user wants that.
 * @returns whether the branch is checked out now
 */
export async function switchWork(repository: GitRepository, branch: string): Promise<boolean> {
  const snapshot = await repository.snapshot();
  const { head } = snapshot;
  if (head.kind === 'branch' && head.name === branch) return told(branch);
  if (!(await atRest(repository, snapshot))) return false;
  const title = vscode.l10n.t('Switching to {0} …', branch);
  await inStatusBar(title, () => repository.checkout(branch));
  told(branch);
  await offerUndo(repository, branch);
  return true;
}

function told(branch: string): true {
  tellInStatusBar('git-branch', vscode.l10n.t('Now on {0}.', branch));
  return true;
}

/** Whether one can switch without a change being carried along or a commit being left behind. */
async function atRest(
  repository: GitRepository,
  { head, changed, operation }: Snapshot,
): Promise<boolean> {
  const { t } = vscode.l10n;
  const openChanges = t('Open Source Control');
  const say = async (sentence: string, ...buttons: readonly string[]): Promise<string> =>
    (await vscode.window.showWarningMessage(sentence, ...buttons, openChanges)) ?? '';
  let chosen: string;
  if (operation) chosen = await say(t('A rebase or merge is under way: end it first.'));
  else if (head.kind === 'detached' && head.loose) {
    chosen = await say(t('No branch holds the commits that you are on: give them one first.'));
  } else if (changed === 0) return true;
  else if (head.kind === 'detached') {
    chosen = await say(
      changed === 1
        ? t('1 file is changed: commit it to a branch first.')
        : t('{0} files are changed: commit them to a branch first.', changed),
    );
  } else {
    const commit = t('Commit to {0} and Switch', head.name);
    chosen = await say(uncommitted(changed), commit);
    if (chosen === commit) return keep(repository, head.name);
  }
  if (chosen === openChanges) await vscode.commands.executeCommand('workbench.view.scm');
  return false;
}

/** Commits what is changed as work in progress, and remembers that commit with the branch. */
async function keep(repository: GitRepository, branch: string): Promise<boolean> {
  await repository.commitAll(`Work in progress on ${branch}`);
  const { local, changed } = await repository.snapshot();
  const commit = local.find(({ name }) => name === branch)?.commit ?? '';
  await repository.remember(branch, 'handbook-paused', commit);
  return changed === 0;
}

/** Offers to take the commit back that only kept the changes while one was away. */
async function offerUndo(repository: GitRepository, branch: string): Promise<void> {
  const [paused, { local }] = await Promise.all([
    repository.recall(branch, 'handbook-paused'),
    repository.branches(),
  ]);
  if (paused === '' || local.find(({ name }) => name === branch)?.commit !== paused) return;
  const undo = vscode.l10n.t('Take the Commit Back');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Your changes on {0} were committed when you left it.', branch),
    undo,
  );
  if (chosen === undo) await vscode.commands.executeCommand('git.undoCommit');
}
