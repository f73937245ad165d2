import * as vscode from 'vscode';
import type { HandbookLibrary } from '../../sources/library';
import { chooseHandbook } from '../chooseHandbook';
import { targetOf } from '../target';
import type { OnboardingState } from './state';

/** Forgets which steps of a handbook are done, with a button that brings it back. */
export async function resetSteps(
  library: HandbookLibrary,
  state: OnboardingState,
  argument: unknown,
): Promise<void> {
  const { t } = vscode.l10n;
  const handbook = await chooseHandbook(library, {
    target: targetOf(argument),
    title: t('Reset Getting Started'),
    missing: t('No step is done yet.'),
    has: (each) => state.stepsDone(each).length > 0,
  });
  if (!handbook) return;
  const before = state.stepsDone(handbook);
  await state.set(handbook, before, false);
  const undo = t('Undo');
  const text = t('The steps of “{0}” stand as at the beginning.', handbook.label);
  if ((await vscode.window.showInformationMessage(text, undo)) !== undo) return;
  await state.set(handbook, before, true);
}
