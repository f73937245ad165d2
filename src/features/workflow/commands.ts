import * as vscode from 'vscode';
import type { Step, StepAction } from '../../handbook/model';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { chooseHandbook } from '../chooseHandbook';
import { type Target, targetOf } from '../target';
import { openDiagram } from './openDiagram';
import type { DiagramView } from './register';

/** Registers the commands that open the diagram, at a step where they are told one. */
export function registerWorkflowCommands(
  library: HandbookLibrary,
  view: DiagramView,
): vscode.Disposable {
  const open = async (argument: unknown): Promise<void> => {
    const target = targetOf(argument);
    const only = await onlyHandbook(library, target);
    const handbook =
      only ??
      (await chooseHandbook(library, {
        target,
        title: vscode.l10n.t('Open Workflow'),
        missing: vscode.l10n.t(
          'The handbook draws no workflow: its pages hold no Mermaid flowchart.',
        ),
        has: ({ model }) => model.workflow !== undefined,
      }));
    if (handbook) await view.open(handbook, undefined, target.step);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('handbook.openWorkflow', open),
    vscode.commands.registerCommand('handbook.showInDiagram', open),
    vscode.commands.registerCommand('handbook.openDiagram', (argument: unknown) =>
      openDiagram(library, view, argument),
    ),
  );
}

/**
 * The handbook that there is no choice about, as soon as its tree is known: the view can be made
 * while the rest is read, and says itself when nothing is drawn.
 */
async function onlyHandbook(
  library: HandbookLibrary,
  target: Target,
): Promise<OpenHandbook | undefined> {
  const handbooks = await library.loadTrees();
  const [first, second] = handbooks;
  const told = handbooks.find(({ id }) => id === target.handbook);
  return told ?? (second === undefined ? first : undefined);
}

/** Does what a step offers: each action is the command of the same name. */
export async function runStepAction(
  handbook: OpenHandbook,
  step: Step,
  action: StepAction,
): Promise<void> {
  const target: Target = { handbook: handbook.id, step: step.id };
  await vscode.commands.executeCommand(`handbook.${action}`, target);
}
