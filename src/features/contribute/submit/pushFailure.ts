import * as vscode from 'vscode';
import { gitErrorCode } from '../../../git/errors';
import type { GitRepository } from '../../../git/service';
import { remoteFailure } from '../remoteFailure';

/** What was to be pushed. */
interface Push {
  readonly repository: GitRepository;
  readonly remote: string;
  readonly branch: string;
}

/** Tells why a push failed, with Git's output as the next step. */
export async function tellPushFailure(error: unknown, push: Push): Promise<void> {
  const output = vscode.l10n.t("Show Git's Output");
  const chosen = await vscode.window.showWarningMessage(await sentence(error, push), output);
  if (chosen === output) await vscode.commands.executeCommand('git.showOutput');
}

async function sentence(error: unknown, push: Push): Promise<string> {
  const { t } = vscode.l10n;
  const { remote, branch } = push;
  if (gitErrorCode(error) === 'PushRejected') {
    return (await isBehind(push))
      ? t('{0} has commits on {1} that are not here: merge them first.', remote, branch)
      : t("A hook, or {0} itself, refused the push; Git's output says why.", remote);
  }
  return (
    remoteFailure(error, remote) ?? t('Git could not push to {0}; its output says why.', remote)
  );
}

/**
 * Whether the remote's branch has commits that the one here has not. The Git extension gives one code
 * for this, for hooks that fail and for branches that are protected, so the remote is asked.
 */
async function isBehind({ repository, remote, branch }: Push): Promise<boolean> {
  const source = new vscode.CancellationTokenSource();
  try {
    await repository.fetch(remote, source.token);
    const theirs = (await repository.branches()).remote.find(
      (each) => each.remote === remote && each.name === branch,
    );
    return theirs !== undefined && !(await repository.holds(`refs/heads/${branch}`, theirs.commit));
  } catch {
    return false;
  } finally {
    source.dispose();
  }
}
