import * as vscode from 'vscode';
import type { Step, Workflow } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import type { TreeNode } from '../sidebar/treeNode';

/** The Workflow view of a handbook: phases with their steps, then the steps outside any phase. */
export function workflowRows(handbook: OpenHandbook): TreeNode[] {
  const { workflow } = handbook.model;
  if (!workflow) return [];
  if (workflow.error) return [errorRow(handbook, workflow, workflow.error.message)];
  const row = (step: Step): TreeNode => stepRow(handbook, step, `${handbook.id}|workflow`);
  const phases = workflow.phases.map((phase) => ({
    id: `${handbook.id}|phase|${phase.id}`,
    label: phase.title,
    tooltip: phase.title,
    icon: 'layers',
    accessibilityLabel: vscode.l10n.t('{0}, phase', phase.title),
    expanded: true,
    handbook: handbook.id,
    children: workflow.steps.filter(({ id }) => phase.steps.includes(id)).map(row),
  }));
  return [...phases, ...workflow.steps.filter(({ phase }) => phase === undefined).map(row)];
}

/** A step's row, with the buttons for what it offers. `prefix` keeps it unique in its view. */
export function stepRow(handbook: OpenHandbook, step: Step, prefix: string): TreeNode {
  const owners = step.owners.map(({ handle }) => handle).join(', ');
  const tooltip =
    owners === '' ? step.title : `${step.title}\n${vscode.l10n.t('Owner: {0}', owners)}`;
  return {
    id: `${prefix}|step|${step.id}`,
    label: step.title,
    tooltip,
    icon: 'circle-large-outline',
    accessibilityLabel: vscode.l10n.t('{0}, step', step.title),
    contextValue: ['handbook.step', ...step.actions].join(' '),
    handbook: handbook.id,
    step: step.id,
    ...stepClick(step),
    children: [],
  };
}

/** A click shows the step's section; a step without one, its place in the diagram. */
function stepClick({ section }: Step): Pick<TreeNode, 'command' | 'path' | 'heading'> {
  if (!section) {
    return {
      command: { command: 'handbook.showInDiagram', title: vscode.l10n.t('Show in Diagram') },
    };
  }
  return {
    command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
    path: section.path,
    heading: section.heading,
  };
}

function errorRow(handbook: OpenHandbook, workflow: Workflow, message: string): TreeNode {
  return {
    id: `${handbook.id}|error`,
    label: vscode.l10n.t('The diagram has an error'),
    description: message,
    tooltip: message,
    icon: 'error',
    accessibilityLabel: vscode.l10n.t('The diagram has an error: {0}', message),
    command: { command: 'handbook.openWorkflow', title: vscode.l10n.t('Open Workflow') },
    handbook: handbook.id,
    path: workflow.path,
    children: [],
  };
}
