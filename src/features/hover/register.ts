import * as vscode from 'vscode';
import { stepMentionAt } from '../../handbook/mentions';
import { sourceStepAt } from '../../handbook/steps';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { stepHelp } from './help';

/** Handbook pages and other Markdown files, commit messages, and comments on code. */
const selector: vscode.DocumentSelector = [
  { language: 'markdown' },
  { language: 'git-commit' },
  { language: 'scminput' },
  { scheme: 'comment' },
];

/** Registers the hover that explains a step where it is named. */
export function registerHover(library: HandbookLibrary): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position, token) {
      const handbooks = await readable(library);
      if (token.isCancellationRequested) return undefined;
      const page = library.pageOf(document.uri);
      if (page?.page.path === page?.handbook.model.workflow?.path && page) {
        const inDiagram = diagramHover(page.handbook, position);
        if (inDiagram) return inDiagram;
      }
      const meant = page ? [page.handbook] : handbooks.filter(({ applies }) => applies);
      const line = document.lineAt(position).text;
      for (const handbook of meant) {
        const mention = stepMentionAt(handbook.model, line, position.character);
        if (mention) {
          const { start, end, step } = mention;
          const range = new vscode.Range(position.line, start, position.line, end);
          return new vscode.Hover(stepHelp(handbook, step), range);
        }
      }
      return undefined;
    },
  });
}

/** A hover says nothing about handbooks that cannot be read; the sidebar does. */
async function readable(library: HandbookLibrary): Promise<readonly OpenHandbook[]> {
  try {
    return await library.load();
  } catch {
    return [];
  }
}

function diagramHover(handbook: OpenHandbook, position: vscode.Position): vscode.Hover | undefined {
  const { workflow } = handbook.model;
  const found = workflow && sourceStepAt(workflow, position.line, position.character);
  return found && new vscode.Hover(stepHelp(handbook, found));
}
