import * as vscode from 'vscode';
import type { OnboardingStage } from '../../handbook/onboardingStages';

/** VS Code's walkthrough, as `package.json` names it; its steps are called as the stages are. */
const walkthrough = 'massgen.contributor-handbook#firstDay';

/** Sets the context key that completes a step of the walkthrough. */
export function setStageContext(stage: OnboardingStage, isDone: boolean): void {
  void vscode.commands.executeCommand('setContext', `handbook.onboarding.${stage}`, isDone);
}

/**
 * Marks a step of the walkthrough. VS Code (read off 1.139) completes it by its context key only when
 * that changes while the service of walkthroughs is there, which is made when the Welcome page is first
 * opened; and no event takes a mark back. These commands of VS Code do both.
 */
export async function markStage(stage: OnboardingStage, isDone: boolean): Promise<void> {
  const command = isDone ? 'welcome.markStepComplete' : 'welcome.markStepIncomplete';
  try {
    await vscode.commands.executeCommand(command, `${walkthrough}#${stage}`);
  } catch {
    // A service that was just made keeps the mark, and then says that it knows no such step yet; an
    // editor without these commands still has the context key.
  }
}

/** Opens the walkthrough, with what is done marked in it. */
export async function openWalkthrough(done: Iterable<OnboardingStage>): Promise<void> {
  for (const stage of done) await markStage(stage, true);
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}
