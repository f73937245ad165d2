import * as vscode from 'vscode';
import type { OpenHandbook } from '../../../sources/library';
import type { Merged, NotMerged } from './mergedWork';
import type { Copy } from './remoteCopies';

interface Question {
  readonly branch: string;
  readonly merged: Merged;
  /** The branch that is gone to first; undefined where another one is checked out. */
  readonly rest: string | undefined;
  readonly copies: readonly Copy[];
}

/**
 * Says what will be deleted, and asks; for a copy in the project itself once more.
 * @returns the copies that are to be deleted with the branch; undefined where nothing is
 */
export async function askToCleanUp({
  branch,
  merged: { into, pullRequest },
  rest,
  copies,
}: Question): Promise<readonly Copy[] | undefined> {
  const { t } = vscode.l10n;
  const own = copies.filter(({ isShared }) => !isShared);
  const lines = [
    pullRequest
      ? t('Its pull request #{0} is merged into {1}.', pullRequest.number, into)
      : t('Its commits are in {0}.', into),
    ...(rest === undefined ? [] : [t('{0} is checked out first.', rest)]),
    t('The branch is deleted here.'),
    ...own.map(({ remote, label }) => t('It can be deleted on {0} ({1}) too.', remote, label)),
  ];
  const both = t('Delete Here and on {0}', own.map(({ remote }) => remote).join(', '));
  const here = own.length > 0 ? t('Delete Here Only') : t('Delete');
  const chosen = await vscode.window.showWarningMessage(
    t('Clean up {0}?', branch),
    { modal: true, detail: lines.join('\n') },
    ...(own.length > 0 ? [both, here] : [here]),
  );
  if (chosen === undefined) return undefined;
  const agreed = chosen === both ? [...own] : [];
  for (const copy of copies.filter(({ isShared }) => isShared)) {
    const too = t('Delete on {0}', copy.label);
    const answer = await vscode.window.showWarningMessage(
      t('Also delete {0} in {1}, for everybody?', branch, copy.label),
      { modal: true },
      too,
      t('Leave It There'),
    );
    if (answer === undefined) return undefined;
    if (answer === too) agreed.push(copy);
  }
  return agreed;
}

/** Says why a branch stays. */
export async function tellNotMerged(
  branch: string,
  { kind, pullRequest }: NotMerged,
): Promise<void> {
  const open = vscode.l10n.t('Open on GitHub');
  const buttons = pullRequest ? [open] : [];
  const chosen = await vscode.window.showInformationMessage(
    sentence(branch, kind, pullRequest?.number ?? 0),
    ...buttons,
  );
  if (chosen === open && pullRequest) {
    await vscode.env.openExternal(vscode.Uri.parse(pullRequest.url));
  }
}

function sentence(branch: string, kind: NotMerged['kind'], number: number): string {
  const { t } = vscode.l10n;
  switch (kind) {
    case 'open':
      return t('{0} stays: its pull request #{1} is open.', branch, number);
    case 'closed':
      return t('{0} stays: its pull request #{1} was closed without being merged.', branch, number);
    case 'newer':
      return t('{0} stays: it has commits that were not merged.', branch);
    case 'unknown':
      return t('{0} stays: neither Git nor GitHub says that it is merged.', branch);
  }
}

/** Says that a branch cannot be left. */
export function tellNowhereToGo(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no other branch that could be checked out instead.'),
  );
}

/**
 * Says that it is done, and leads on to what the handbook has done after a merge.
 * @param left remotes that still have the branch, as far as is known
 */
export async function tellCleanedUp(
  branch: string,
  left: readonly string[],
  handbook: OpenHandbook | undefined,
): Promise<void> {
  const { t } = vscode.l10n;
  const workflow = handbook?.model.workflow;
  const { document, release, announce } = workflow?.journey ?? {};
  const next = workflow?.steps.find(({ id }) => id === (document ?? release ?? announce));
  const show = t('Show in Diagram');
  const done =
    left.length === 0
      ? t('Deleted {0}.', branch)
      : t('Deleted {0} here; {1} may have it still.', branch, left.join(', '));
  const chosen = next
    ? await vscode.window.showInformationMessage(t('{0} Next: {1}', done, next.title), show)
    : await vscode.window.showInformationMessage(done);
  if (chosen !== show || !next) return;
  await vscode.commands.executeCommand('handbook.openWorkflow', {
    handbook: handbook?.id,
    step: next.id,
  });
}
