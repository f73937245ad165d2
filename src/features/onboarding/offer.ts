import * as vscode from 'vscode';
import { onboardingSteps } from '../../handbook/onboarding';
import type { HandbookLibrary } from '../../sources/library';
import type { OnboardingState } from './state';

/**
 * Offers the steps for newcomers, once for all windows and then never again, where a handbook has some.
 * Who has told VS Code not to open an extension's walkthrough by itself is not asked either.
 */
export async function offerSteps(library: HandbookLibrary, state: OnboardingState): Promise<void> {
  const welcome = vscode.workspace.getConfiguration('workbench.welcomePage.walkthroughs');
  if (welcome.get('openOnInstall') === false) return;
  const handbooks = await library.load();
  const hasSteps = handbooks.some(({ model }) => onboardingSteps(model).length > 0);
  // Another window may have asked while this one read.
  if (!hasSteps || state.wasOffered) return;
  await state.noteOffer();
  const { t } = vscode.l10n;
  const show = t('Show Steps');
  const chosen = await vscode.window.showInformationMessage(
    t(
      'New here? The handbook has steps for people who begin; they are in the Getting Started view.',
    ),
    show,
    t("Don't Show Again"),
  );
  if (chosen === show) await vscode.commands.executeCommand('handbook.onboarding.focus');
}
