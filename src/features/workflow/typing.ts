import * as vscode from 'vscode';
import type { Core } from '../../core';

/** The part of the extension that finds diagrams in a text; loaded on first use. */
export type DiagramReader = Pick<Core, 'diagramsIn' | 'blockReader'>;

/** How long one must have typed nothing for the picture to follow, in milliseconds. */
const quietTime = 30;

/**
 * Tells what a page's text has become while one types in it. The model, which says more, is told
 * later: it waits longer, reads what depends on the page, and asks the parser.
 */
export class Typing {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: vscode.Disposable;

  constructor(
    /** The page that is looked at. */
    private readonly page: () => vscode.Uri | undefined,
    private readonly onText: (text: string) => void,
  ) {
    this.listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || document.uri.toString() !== this.page()?.toString())
        return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.onText(document.getText()), quietTime);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listening.dispose();
  }
}
