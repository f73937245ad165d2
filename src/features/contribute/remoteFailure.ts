import * as vscode from 'vscode';
import { gitErrorCode } from '../../git/errors';

/** Why a remote did not answer; undefined where it was something else. */
export function remoteFailure(error: unknown, remote: string): string | undefined {
  switch (gitErrorCode(error)) {
    case 'AuthenticationFailed':
    case 'PermissionDenied':
      return vscode.l10n.t('The remote {0} did not accept the sign-in.', remote);
    case 'RepositoryNotFound':
      return vscode.l10n.t('The remote {0} has no such repository, or hides it from you.', remote);
    case 'RemoteConnectionError':
    case 'CantAccessRemote':
      return vscode.l10n.t('The remote {0} could not be reached.', remote);
    default:
      return undefined;
  }
}
