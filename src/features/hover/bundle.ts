/** Help where a step is named: a bundle of its own, loaded at the first hover over Markdown. */
import * as vscode from 'vscode';
import type { Core } from '../../core';
import { stepMentionAt } from '../../handbook/mentions';
import type { Step } from '../../handbook/model';
import { sourceStepAt } from '../../handbook/steps';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import type { Progress } from '../progress/progress';
import { stepHelp } from './help';

export interface HoverOptions {
  readonly library: HandbookLibrary;
  readonly core: () => Promise<Core>;
  readonly progress: Progress;
}

/** What the bundle is, for whoever loads it. */
export interface HoverCode {
  readonly provideHover: typeof provideHover;
}

/** What a document names at a position, explained; undefined where that is no step. */
export async function provideHover(
  { library, core, progress }: HoverOptions,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const handbooks = await readable(library);
  if (token.isCancellationRequested) return undefined;
  const found = findStep(library, handbooks, document, position);
  if (!found) return undefined;
  const { handbook, step, range } = found;
  return new vscode.Hover(stepHelp(await core(), handbook, step, progress.of(handbook)), range);
}

interface FoundStep {
  readonly handbook: OpenHandbook;
  readonly step: Step;
  readonly range?: vscode.Range;
}

/** In a page, its own handbook's steps; elsewhere those of the handbooks that apply there. */
function findStep(
  library: HandbookLibrary,
  handbooks: readonly OpenHandbook[],
  document: vscode.TextDocument,
  position: vscode.Position,
): FoundStep | undefined {
  const { line, character } = position;
  const own = library.pageOf(document.uri);
  const workflow = own?.handbook.model.workflow;
  if (own && workflow?.path === own.page.path) {
    const step = sourceStepAt(workflow, line, character);
    if (step) return { handbook: own.handbook, step };
  }
  const text = document.lineAt(position).text;
  for (const handbook of own ? [own.handbook] : handbooks.filter(({ applies }) => applies)) {
    const mention = stepMentionAt(handbook.model, text, character, {
      inHandbook: own !== undefined,
    });
    if (mention) {
      const range = new vscode.Range(line, mention.start, line, mention.end);
      return { handbook, step: mention.step, range };
    }
  }
  return undefined;
}

/** A hover says nothing about handbooks that cannot be read; the sidebar does. */
async function readable(library: HandbookLibrary): Promise<readonly OpenHandbook[]> {
  try {
    return await library.load();
  } catch {
    return [];
  }
}
