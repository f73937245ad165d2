import * as vscode from 'vscode';
import type { HoverCode, HoverOptions } from './bundle';

/** Handbook pages and other Markdown files, commit messages, and comments on code. */
const selector: vscode.DocumentSelector = [
  { language: 'markdown' },
  { language: 'git-commit' },
  { language: 'scminput' },
  { scheme: 'comment' },
];

/** Registers the hover that explains a step where it is named. */
export function registerHover(
  options: HoverOptions,
  load: () => Promise<HoverCode>,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    provideHover: async (document, position, token) => {
      const { provideHover } = await load();
      return provideHover(options, document, position, token);
    },
  });
}
