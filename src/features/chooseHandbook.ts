import * as vscode from 'vscode';
import type { HandbookLibrary, OpenHandbook } from '../sources/library';
import { withoutIcons } from './plainText';
import type { Target } from './target';

export interface Choice {
  readonly target: Target;
  /** Asked above the list. */
  readonly title: string;
  /** Which handbooks have what the command needs. */
  readonly has: (handbook: OpenHandbook) => boolean;
  /** Said when none of them has. */
  readonly missing: string;
}

/**
 * The handbook that a command means: the one it was told; the only one that has what it needs; the
 * one whose page is in the active editor; else the one the user picks. Undefined when the user
 * cancels or none has it (which is then said).
 */
export async function chooseHandbook(
  library: HandbookLibrary,
  { target, title, has, missing }: Choice,
): Promise<OpenHandbook | undefined> {
  const handbooks = await library.load();
  const told = handbooks.find(({ id }) => id === target.handbook);
  if (told && has(told)) return told;
  const candidates = handbooks.filter(has);
  if (candidates.length === 0) {
    void vscode.window.showInformationMessage(missing);
    return undefined;
  }
  if (candidates.length === 1) return candidates[0];
  const active = vscode.window.activeTextEditor?.document.uri;
  const reading = active && library.pageOf(active)?.handbook;
  if (reading && candidates.includes(reading)) return reading;
  const picked = await vscode.window.showQuickPick(
    candidates.map((handbook) => ({
      label: withoutIcons(handbook.label),
      description: whereFrom(handbook),
      handbook,
    })),
    { title, placeHolder: vscode.l10n.t('Which handbook?'), matchOnDescription: true },
  );
  return picked?.handbook;
}

/** Tells handbooks of the same name apart. */
export function whereFrom({ origin, root }: OpenHandbook): string {
  switch (origin) {
    case 'bundled':
      return vscode.l10n.t('comes with the extension');
    case 'github':
      return root.path.slice(1);
    case 'workspace':
      return vscode.workspace.asRelativePath(root, true);
  }
}
