import * as vscode from 'vscode';
import { age } from '../../sources/age';
import type { OpenHandbook } from '../../sources/library';
import { withoutIcons } from '../plainText';
import type { HandbookChanges } from './find';
import type { PageChange } from './pageState';

/** A row of the list; a separator has no change. */
export interface ChangeRow extends vscode.QuickPickItem {
  readonly change?: PageChange;
  readonly handbook?: OpenHandbook;
}

const icons = { new: 'diff-added', changed: 'diff-modified', removed: 'diff-removed' } as const;

/** One row for each change, below its handbook's name where there are several. */
export function changeRows(
  all: readonly HandbookChanges[],
  button: vscode.QuickInputButton,
): ChangeRow[] {
  const found = all.filter(({ changes }) => changes.length > 0);
  return found.flatMap(({ handbook, changes, since }) => [
    ...(all.length > 1
      ? [{ label: handbook.label, kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...changes.map((change) => ({
      label: `$(${icons[change.kind]}) ${withoutIcons(change.title)}`,
      description: described(change, since),
      detail: change.headings.map(({ text }) => withoutIcons(text)).join(' · ') || undefined,
      buttons: change.kind === 'changed' ? [button] : [],
      change,
      handbook,
    })),
  ]);
}

function described({ kind, read }: PageChange, since: Date): string {
  if (read !== undefined) {
    const when = age(new Date(read));
    return kind === 'removed'
      ? vscode.l10n.t('removed, you read it {0}', when)
      : vscode.l10n.t('changed, you read it {0}', when);
  }
  const when = since.toLocaleDateString(vscode.env.language);
  switch (kind) {
    case 'new':
      return vscode.l10n.t('new since {0}', when);
    case 'removed':
      return vscode.l10n.t('removed since {0}', when);
    case 'changed':
      return vscode.l10n.t('changed since {0}', when);
  }
}
