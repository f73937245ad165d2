import * as vscode from 'vscode';
import type { OpenHandbook } from '../../sources/library';
import { whereFrom } from '../chooseHandbook';

/**
 * What a diagram's tab is called. With several handbooks in the window it says which one the
 * workflow is of.
 * @param name the diagram's title; undefined for the workflow
 */
export function panelTitle(
  handbooks: readonly OpenHandbook[],
  id: string,
  name: string | undefined,
): string {
  const { t } = vscode.l10n;
  if (name !== undefined) return name === '' ? t('Diagram') : t('Diagram: {0}', name);
  const handbook = handbooks.find((each) => each.id === id);
  const others = handbooks.filter((each) => each.id !== id);
  if (handbook === undefined || others.length === 0) return t('Workflow');
  return others.every(({ label }) => label !== handbook.label)
    ? t('Workflow: {0}', handbook.label)
    : t('Workflow: {0} ({1})', handbook.label, whereFrom(handbook));
}
