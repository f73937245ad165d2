import * as vscode from 'vscode';
import { gitErrorCode } from '../../../git/errors';

/** Tells why a push failed, with Git's output as the next step. */
export async function tellPushFailure(error: unknown, remote: string): Promise<void> {
  const output = vscode.l10n.t("Show Git's Output");
  const chosen = await vscode.window.showWarningMessage(sentence(error, remote), output);
  if (chosen === output) await vscode.commands.executeCommand('git.showOutput');
}

function sentence(error: unknown, remote: string): string {
  const { t } = vscode.l10n;
  switch (gitErrorCode(error)) {
    case 'PushRejected':
    case 'ForcePushWithLeaseRejected':
      return t(
        '{0} has commits that this branch does not have: fetch and merge them first.',
        remote,
      );
    case 'AuthenticationFailed':
    case 'PermissionDenied':
      return t('The remote {0} did not accept the sign-in.', remote);
    case 'RepositoryNotFound':
      return t('The remote {0} has no such repository, or hides it from you.', remote);
    case 'RemoteConnectionError':
    case 'CantAccessRemote':
      return t('The remote {0} could not be reached.', remote);
    default:
      return t('Git could not push to {0}; its output says why.', remote);
  }
}
