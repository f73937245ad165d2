import * as vscode from 'vscode';
import type { Step, Workflow } from '../../handbook/model';
import { sourcePlaceOf } from '../../handbook/steps';

/** Opens a page's text at a place, beside the view: where it is shown already, else in a column that is there. */
export async function openText(
  uri: vscode.Uri,
  at: vscode.Position,
  view: vscode.ViewColumn | undefined,
): Promise<void> {
  const selection = new vscode.Range(at, at);
  await vscode.window.showTextDocument(uri, { selection, viewColumn: columnFor(uri, view) });
}

/** Opens a diagram's text where it defines a step. */
export async function openStepText(
  uri: vscode.Uri,
  workflow: Workflow,
  step: Step,
  view: vscode.ViewColumn | undefined,
): Promise<void> {
  const { line, character } = sourcePlaceOf(workflow, step);
  await openText(uri, new vscode.Position(line, character), view);
}

function columnFor(uri: vscode.Uri, view: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== view);
  const holder = others.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    ),
  );
  return (holder ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}
