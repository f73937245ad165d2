import * as vscode from 'vscode';
import type { RemoteRepository } from '../../../git/remoteUrl';
import type { GitRepository, Snapshot } from '../../../git/service';

/** A branch as a remote has it. */
export interface Copy {
  readonly remote: string;
  readonly repository: RemoteRepository;
  /** `owner/name` */
  readonly label: string;
  readonly commit: string;
  /** In the project itself, where others see it: asked for separately. */
  readonly isShared: boolean;
}

/** What hosted remotes have of a branch, as last fetched. */
export function copiesOf({ remote, remotes }: Snapshot, branch: string): readonly Copy[] {
  return remote.flatMap(({ name, remote: of, commit }) => {
    const repository = remotes.find((each) => each.name === of)?.repository;
    if (name !== branch || !repository) return [];
    const label = `${repository.owner}/${repository.name}`;
    return [{ remote: of, repository, label, commit, isShared: false }];
  });
}

/**
 * Deletes a branch on remotes.
 * @returns the remotes that did not do it
 */
export async function deleteCopies(
  repository: GitRepository,
  branch: string,
  copies: readonly Copy[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { remote } of copies) {
    try {
      await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Deleting {0} on {1} …', branch, remote),
        },
        () => repository.deleteRemoteBranch(remote, branch),
      );
    } catch {
      left.push(remote);
    }
  }
  return left;
}
