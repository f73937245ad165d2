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
    const [only] = await Promise.all([onlyHandbook(library, target), view.prepare()]);
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
    vscode.commands.registerCommand('handbook.exportDiagram', () => view.exportActive()),
    vscode.commands.registerCommand('handbook.openDiagram', (argument: unknown) =>
      openDiagram(library, view, argument),
    ),
  );
}

/**
 * The id of the handbook that there is no choice about: its view can be made while it is read, and
 * says itself when nothing is drawn.
 */
async function onlyHandbook(
  library: HandbookLibrary,
  target: Target,
): Promise<Pick<OpenHandbook, 'id'> | undefined> {
  const ids = await library.ids();
  const [first, second] = ids;
  const id =
    ids.find((each) => each === target.handbook) ?? (second === undefined ? first : undefined);
  return id === undefined ? undefined : { id };
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
