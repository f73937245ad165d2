import type * as vscode from 'vscode';

/** Where a page is to be scrolled to. */
export interface ScrollMark {
  /** `Heading.id` */
  readonly heading: string;
  /** Greater than that of every earlier mark, so that a page rendered again does not jump again. */
  readonly turn: number;
}

/**
 * Where the last page was opened. VS Code scrolls a preview by the fragment of its address, but a
 * document with a fragment is another document, which has no part in unsaved edits of the file. So
 * pages that can be edited are opened without, and what they say carries a mark that the preview's
 * script (`webview/preview`) follows.
 */
export class PreviewScroll {
  private wanted: (ScrollMark & { readonly document: string }) | undefined;

  /** From now on the page says where to scroll to. */
  aim(document: vscode.Uri, heading: string): void {
    const turn = Math.max(Date.now(), (this.wanted?.turn ?? 0) + 1);
    this.wanted = { document: document.toString(), heading, turn };
  }

  /** What a page's HTML is to say. */
  markOf(document: vscode.Uri): ScrollMark | undefined {
    return this.wanted?.document === document.toString() ? this.wanted : undefined;
  }
}
