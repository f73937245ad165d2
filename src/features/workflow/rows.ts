import * as vscode from 'vscode';
import type { Step, Workflow } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { stateOf, type Here } from '../progress/progress';
import type { TreeNode } from '../sidebar/treeNode';

/**
 * The Workflow view of a handbook: phases with their steps, then the steps outside any phase.
 * @param here where the contributor stands, where that can be told
 */
export function workflowRows(handbook: OpenHandbook, here?: Here): TreeNode[] {
  const { workflow } = handbook.model;
  if (!workflow) return [];
  if (workflow.error) return [errorRow(handbook, workflow, workflow.error.message)];
  const row = (step: Step): TreeNode => ({
    ...stepRow(handbook, step, `${handbook.id}|workflow`),
    ...mark(step, here),
  });
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
  return {
    id: `${prefix}|step|${step.id}`,
    label: step.title,
    tooltip: stepTooltip(step),
    icon: 'circle-large-outline',
    accessibilityLabel: vscode.l10n.t('{0}, step', step.title),
    contextValue: ['handbook.step', ...step.actions].join(' '),
    handbook: handbook.id,
    step: step.id,
    ...stepClick(step),
    children: [],
  };
}

/** What tells the current step and those that are done from the others, by shape and by word. */
function mark(step: Step, here: Here | undefined): Partial<TreeNode> {
  const { t } = vscode.l10n;
  switch (here && stateOf(here, step.id)) {
    case 'current':
      return {
        icon: 'arrow-circle-right',
        iconColor: 'charts.blue',
        description: t('you are here'),
        tooltip: `${stepTooltip(step)}\n${t('You are here: {0}', here?.reason ?? '')}`,
        accessibilityLabel: t('{0}, step, you are here. {1}', step.title, here?.reason ?? ''),
      };
    case 'done':
      return {
        icon: 'pass-filled',
        iconColor: 'testing.iconPassed',
        tooltip: `${stepTooltip(step)}\n${t('Done')}`,
        accessibilityLabel: t('{0}, step, done', step.title),
      };
    case undefined:
      return {};
  }
}

function stepTooltip({ title, owners }: Step): string {
  const handles = owners.map(({ handle }) => handle).join(', ');
  return handles === '' ? title : `${title}\n${vscode.l10n.t('Owner: {0}', handles)}`;
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
