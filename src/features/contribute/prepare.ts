import * as vscode from 'vscode';
import { gitErrorCode } from '../../git/errors';
import type { GitRepository, Snapshot } from '../../git/service';
import { defaultBranches, proposeBase, remotesByRank, type Base } from '../../git/base';
import { NoCommitsError } from './failures';
import type { Draft } from './flow';
import { askPick, type Place } from './input';
import { remoteFailure } from './remoteFailure';

/**
 * Reads the repository, fetches the remote that the base comes from (asking how to go on where that
 * fails), and proposes the base.
 * @throws {NoCommitsError} when there is nothing to start from
 */
export async function prepare(draft: Draft, place: Place): Promise<Prepared | 'back' | 'cancel'> {
  for (;;) {
    const snapshot = await draft.repository.snapshot();
    const ranked = remotesByRank(snapshot.remotes);
    const first = ranked[0];
    const base =
      draft.base ?? proposeBase(snapshot, await defaultBranches(draft.repository, ranked));
    const remote = first === undefined || draft.settled.has(first) ? base?.remote : first;
    if (remote === undefined || draft.settled.has(remote)) {
      if (!base) throw new NoCommitsError();
      return { snapshot, base };
    }
    const outcome = await settle(draft, remote, place);
    if (outcome !== 'settled') return outcome;
  }
}

/** How the repository stands after the fetch, and the base: the user's own, else the proposed. */
export interface Prepared {
  readonly snapshot: Snapshot;
  readonly base: Base;
}

/** Fetches; where that fails asks how to go on. */
async function settle(
  draft: Draft,
  name: string,
  place: Place,
): Promise<'settled' | 'back' | 'cancel'> {
  const remote = draft.repository.remotes.find((candidate) => candidate.name === name);
  // A fetch that fails empties what tells the time of the last one.
  const fetched = remote && (await draft.repository.lastFetch(remote));
  let failure = await fetchWithProgress(draft.repository, name);
  while (failure !== undefined) {
    const retry = { label: vscode.l10n.t('$(refresh) Try Again') };
    const proceed = {
      label: vscode.l10n.t('$(arrow-right) Go On with What Was Last Fetched'),
      detail: fetched
        ? vscode.l10n.t('Fetched {0}.', fetched.toLocaleString(vscode.env.language))
        : vscode.l10n.t('It is not known when that was; the branch may start from old commits.'),
    };
    const output = { label: vscode.l10n.t("$(output) Show Git's Output") };
    const answer = await askPick({ place, items: [retry, proceed, output], placeholder: failure });
    if (answer.kind !== 'value') return answer.kind;
    if (answer.value === proceed) break;
    if (answer.value === output) {
      await vscode.commands.executeCommand('git.showOutput');
      return 'cancel';
    }
    failure = await fetchWithProgress(draft.repository, name);
  }
  draft.settled.add(name);
  return 'settled';
}

/** @returns undefined when it worked, else a sentence that says what did not */
async function fetchWithProgress(
  repository: GitRepository,
  remote: string,
): Promise<string | undefined> {
  try {
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Fetching {0} …', remote),
        cancellable: true,
      },
      (_, token) => repository.fetch(remote, token),
    );
    return undefined;
  } catch (error) {
    return fetchFailure(error, remote);
  }
}

function fetchFailure(error: unknown, remote: string): string {
  if (error instanceof vscode.CancellationError) {
    return vscode.l10n.t('Fetching {0} was cancelled.', remote);
  }
  switch (gitErrorCode(error)) {
    case 'RepositoryIsLocked':
    case 'CantLockRef':
      return vscode.l10n.t('Another Git process is at work in this repository.');
    default:
      return (
        remoteFailure(error, remote) ??
        vscode.l10n.t('The remote {0} could not be reached.', remote)
      );
  }
}
