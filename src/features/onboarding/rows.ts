import * as vscode from 'vscode';
import { onboardingSteps, type OnboardingStep } from '../../handbook/onboarding';
import type { OpenHandbook } from '../../sources/library';
import type { TreeNode } from '../sidebar/treeNode';
import { actionOf } from './action';
import type { OnboardingState } from './state';

type Done = Pick<OnboardingState, 'isDone'>;

/**
 * The rows of a handbook's steps for newcomers, in reading order; where they stand on several pages,
 * a row for each page.
 */
export function stepRows(handbook: OpenHandbook, state: Done): TreeNode[] {
  const steps = onboardingSteps(handbook.model);
  const paths = [...new Set(steps.map(({ list }) => list.place.path))];
  if (paths.length < 2) return numbered(handbook, steps, state);
  return paths.map((path, index) => {
    const own = steps.filter(({ list }) => list.place.path === path);
    const label = handbook.page(path)?.title ?? path;
    const description = countText(handbook, own, state);
    return {
      id: `${handbook.id}|steps|${path}`,
      label,
      description,
      tooltip: `${label}\n${description}`,
      icon: 'checklist',
      accessibilityLabel: `${label}, ${description}`,
      expanded: index === 0,
      handbook: handbook.id,
      path,
      children: numbered(handbook, own, state),
    };
  });
}

/** How many of a handbook's steps are done, such as `2 of 6`; undefined where it has none. */
export function doneText(handbook: OpenHandbook, state: Done): string | undefined {
  const steps = onboardingSteps(handbook.model);
  return steps.length === 0 ? undefined : countText(handbook, steps, state);
}

function countText(handbook: OpenHandbook, steps: readonly OnboardingStep[], state: Done): string {
  const done = steps.filter(({ key }) => state.isDone(handbook, key)).length;
  return vscode.l10n.t('{0} of {1}', done, steps.length);
}

function numbered(
  handbook: OpenHandbook,
  steps: readonly OnboardingStep[],
  state: Done,
): TreeNode[] {
  return steps.map((step, index) =>
    stepRow(handbook, step, state, vscode.l10n.t('step {0} of {1}', index + 1, steps.length)),
  );
}

function stepRow(
  handbook: OpenHandbook,
  step: OnboardingStep,
  state: Done,
  position: string,
): TreeNode {
  const { item, list, key } = step;
  const action = actionOf(handbook, step);
  const isOn = state.isDone(handbook, key);
  const said = isOn ? vscode.l10n.t('done') : vscode.l10n.t('not done yet');
  const { heading } = list.place;
  const parts = item.items.map((part) => ({ key: part.id, stage: undefined, item: part, list }));
  return {
    id: `${handbook.id}|step|${key}`,
    label: item.title,
    description: item.text.split('\n', 1)[0] ?? '',
    tooltip: [item.title, item.text, list.title].filter(Boolean).join('\n'),
    icon: action.icon,
    accessibilityLabel: `${item.title}, ${position}, ${said}`,
    contextValue: 'handbook.onboardingStep',
    command: { command: action.command, title: action.title },
    checkbox: { key, isOn, tooltip: said },
    handbook: handbook.id,
    path: list.place.path,
    ...(heading !== undefined && { heading }),
    ...action.target,
    children: numbered(handbook, parts, state),
  };
}
