import * as vscode from 'vscode';
import type { DiagramBlock } from '../../handbook/model';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { chooseHandbook } from '../chooseHandbook';
import { withoutIcons } from '../plainText';
import { targetOf } from '../target';
import { kindName } from './kindNames';
import type { DiagramView } from './register';
import { isWorkflow } from './subject';

/** Asks which of a handbook's diagrams, and shows it. */
export async function openDiagram(
  library: HandbookLibrary,
  view: DiagramView,
  argument: unknown,
): Promise<void> {
  const title = vscode.l10n.t('Open Diagram');
  const handbook = await chooseHandbook(library, {
    target: targetOf(argument),
    title,
    missing: vscode.l10n.t('The handbook draws nothing: its pages hold no Mermaid diagram.'),
    has: ({ model }) => model.diagrams.length > 0,
  });
  if (handbook === undefined) return;
  const rows = handbook.model.diagrams.map((block) => row(handbook, block));
  const placeHolder = vscode.l10n.t('Which diagram?');
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  const picked = await vscode.window.showQuickPick(rows, options);
  if (picked) await showBlock(view, handbook, picked.block);
}

/** Shows a diagram; the one that draws the workflow as the workflow. */
export async function showBlock(
  view: DiagramView,
  handbook: OpenHandbook,
  block: DiagramBlock,
  at?: vscode.Position,
): Promise<void> {
  await view.open(handbook, isWorkflow(handbook.model, block) ? undefined : block.id, at);
}

function row(
  handbook: OpenHandbook,
  block: DiagramBlock,
): vscode.QuickPickItem & { readonly block: DiagramBlock } {
  const page = handbook.page(block.place.path)?.title ?? block.place.path;
  const kind = kindName(block.kind);
  const { t } = vscode.l10n;
  return {
    label: withoutIcons(block.title),
    description: isWorkflow(handbook.model, block) ? t('{0}, the workflow', kind) : kind,
    detail: withoutIcons(t('{0}, line {1}', page, block.place.line + 1)),
    block,
  };
}
