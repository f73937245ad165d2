import * as vscode from 'vscode';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { shortened, withoutIcons } from '../plainText';
import type { Target } from '../target';
import type { Here, Progress } from './progress';

/** As many characters of a step's title as the status bar has room for. */
const longest = 40;

/**
 * Registers the status bar's item with the current step, of the first handbook that has one. It reads
 * no handbook itself (`registerIssueWork` and the views do), and is gone where nothing can be told.
 */
export function registerStatusBar(
  library: Pick<HandbookLibrary, 'current' | 'onDidChange'>,
  progress: Progress,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'handbook.here',
    vscode.StatusBarAlignment.Left,
    // Behind the branch and its state.
    1,
  );
  item.name = vscode.l10n.t('Workflow Step');
  const update = (): void => {
    for (const handbook of library.current) {
      const here = progress.of(handbook);
      if (!here) continue;
      show(item, handbook, here);
      return;
    }
    item.hide();
  };
  return vscode.Disposable.from(item, library.onDidChange(update), progress.onDidChange(update));
}

function show(item: vscode.StatusBarItem, { id }: OpenHandbook, here: Here): void {
  const { t } = vscode.l10n;
  const { step, reason, issue, branch } = here;
  const target: Target = { handbook: id, step: step.id };
  item.text = `$(type-hierarchy-sub) ${withoutIcons(shortened(step.title, longest))}`;
  item.tooltip = [
    t('You are here: {0}', step.title),
    reason,
    ...(issue === undefined ? [] : [t('Issue: {0}', issue)]),
    t('Branch: {0}', branch),
  ].join('\n');
  item.accessibilityInformation = { label: t('Workflow step: {0}. {1}', step.title, reason) };
  item.command = {
    command: 'handbook.showInDiagram',
    title: t('Show in Diagram'),
    arguments: [target],
  };
  item.show();
}
