import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { Core } from '../../core';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { registerEditPage } from './editPage';
import { markdownExtension, type OpenPlace, pageOpener, registerOpenPage } from './openPage';
import { pageFooter, pageHeader, refusedDiagram, scrollMark } from './pageFrame';
import { extendPreview } from './plugin';
import { PreviewScroll } from './previewScroll';

export interface Reading {
  dispose(): void;
  /** What the extension exports to VS Code's Markdown preview. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
  readonly openPlace: OpenPlace;
}

export interface ReadingHost {
  readonly library: HandbookLibrary;
  /** What cleans a page's parts; undefined until the model's code is loaded. */
  readonly core: () => Pick<Core, 'pageReader' | 'quietDiagram' | 'safeHtml'> | undefined;
}

/** Registers everything about reading pages: the preview's plugin, `Open Page…` and editing. */
export function registerReading({ library, core }: ReadingHost): Reading {
  const refresh = (): void => {
    // Before the Markdown extension is started there is no preview to render again.
    if (!markdownExtension()?.isActive) return;
    void vscode.commands.executeCommand('markdown.preview.refresh');
  };
  // Rendering is synchronous: a page shown before its handbook is read is rendered again after.
  const asked = new Set<string>();
  const ask = async (document: vscode.Uri): Promise<void> => {
    const key = document.toString();
    if (asked.has(key)) return;
    asked.add(key);
    if (await library.mayHold(document)) await library.load();
  };
  const scroll = new PreviewScroll();
  const openPlace = pageOpener(scroll, refresh);
  let before: readonly unknown[] = [];
  const disposable = vscode.Disposable.from(
    registerOpenPage(library, openPlace),
    registerEditPage(library),
    library.onDidChange(() => {
      asked.clear();
      const now = library.current.map(shownAround);
      if (now.length !== before.length || now.some((part, index) => part !== before[index])) {
        refresh();
      }
      before = now;
    }),
  );
  return {
    openPlace,
    extendMarkdownIt: (md) =>
      extendPreview(md, {
        pageOf: (document) => {
          const page = library.pageOf(document);
          if (!page) void ask(document).catch(() => asked.delete(document.toString()));
          return page;
        },
        header: (found, escape) =>
          pageHeader(found, escape) +
          scrollMark(scroll.markOf(found.handbook.uri(found.page.path)), escape),
        footer: pageFooter,
        pageReader: (parser) => core()?.pageReader(parser),
        safeHtml: (html, address) => core()?.safeHtml(html, address) ?? '',
        quietDiagram: (text) => core()?.quietDiagram(text),
        refusedDiagram,
      }),
    dispose: () => void disposable.dispose(),
  };
}

/**
 * What pages show of their handbook beside their own text, the same object as long as it is the same.
 * VS Code renders a file of the workspace again by itself when its text changes.
 */
function shownAround({ origin, model, complete }: OpenHandbook): unknown {
  return origin === 'workspace' && complete ? model.navigation : model;
}
