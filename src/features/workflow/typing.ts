import * as vscode from 'vscode';
import type { Core } from '../../core';
import { Pace } from './pace';

/** The part of the extension that finds diagrams in a text; loaded on first use. */
export type DiagramReader = Pick<Core, 'diagramsIn' | 'blockReader'>;

/** A page that is looked at. */
export interface LookedAt {
  readonly uri: vscode.Uri;
  /** Which of its diagrams. */
  readonly index: number;
}

/** What follows the text. */
export interface Follower {
  lookedAt(): LookedAt | undefined;
  /** Told a diagram's text, and the line of the page on which it begins. */
  typed(source: string, line: number): void;
}

/** How often the picture follows while one types, in milliseconds. */
const pace = 60;

/**
 * Tells what a diagram's text has become while one types in it, from the first key on. The model, which
 * says more, is told later: it waits longer, reads what depends on the page, and asks the parser.
 */
export class Typing {
  private document: vscode.TextDocument | undefined;
  private readonly pace = new Pace(pace, () => void this.tell());
  private readonly listening: vscode.Disposable;

  constructor(
    private readonly core: () => Promise<DiagramReader>,
    private readonly view: Follower,
  ) {
    this.listening = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      if (document.uri.toString() !== this.view.lookedAt()?.uri.toString()) return;
      this.document = document;
      this.pace.ask();
    });
  }

  dispose(): void {
    this.pace.dispose();
    this.listening.dispose();
  }

  private async tell(): Promise<void> {
    const { document } = this;
    const core = await this.core();
    const at = this.view.lookedAt();
    if (document === undefined || document.uri.toString() !== at?.uri.toString()) return;
    const block = core.diagramsIn(document.getText(), core.blockReader())[at.index];
    if (block !== undefined) this.view.typed(block.text, block.line);
  }
}
