import * as vscode from 'vscode';
import type { Core } from '../core';
import { linkResolver, type LinkResolver } from '../handbook/links';
import type { FlowchartParser, Handbook, Page, SourceFile } from '../handbook/model';
import { readFile, readFolder } from './files';
import type { OpenHandbook } from './library';

/** What reading a handbook needs; loaded on first use. */
export interface Reader {
  readonly core: () => Promise<Core>;
  readonly parseFlowchart: FlowchartParser;
}

interface ReadHandbook {
  readonly model: Handbook;
  readonly pages: ReadonlyMap<string, Page>;
  readonly resolve: LinkResolver;
}

/** One handbook's files as last read, and the model made of them. */
export class HandbookFolder {
  private readonly files = new Map<string, SourceFile>();
  private read: ReadHandbook | undefined;

  constructor(
    readonly id: string,
    readonly origin: OpenHandbook['origin'],
    readonly root: vscode.Uri,
    private readonly reader: Reader,
  ) {}

  /**
   * Reads every page and builds the model.
   * @throws {vscode.FileSystemError} when the folder cannot be read.
   */
  async readAll(): Promise<void> {
    const files = await readFolder(this.root);
    this.files.clear();
    for (const file of files) this.files.set(file.path, file);
    await this.build();
  }

  /** Reads these pages again (some may be new, or gone with their folder) and builds the model anew. */
  async update(paths: Iterable<string>): Promise<void> {
    for (const path of paths) {
      const file = await readFile(this.root, path);
      if (file) this.files.set(path, file);
      else this.forget(path);
    }
    await this.build();
  }

  /** Forgets a page, or all pages of a folder. */
  private forget(path: string): void {
    for (const known of [...this.files.keys()]) {
      if (known === path || known.startsWith(`${path}/`)) this.files.delete(known);
    }
  }

  /** The folder's path of a document below it, else undefined. */
  pathOf(uri: vscode.Uri): string | undefined {
    const { root } = this;
    const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
    const inside = uri.scheme === root.scheme && uri.authority === root.authority;
    return inside && uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
  }

  /** What features see. Undefined before it was read. */
  open(applies: (model: Handbook) => boolean): OpenHandbook | undefined {
    const { id, origin, root, read } = this;
    if (!read) return undefined;
    const { model, pages, resolve } = read;
    return {
      id,
      origin,
      root,
      model,
      label: model.title || root.path.split('/').findLast((part) => part !== '') || id,
      applies: applies(model),
      uri: (path) => vscode.Uri.joinPath(root, path),
      page: (path) => (path === undefined ? undefined : pages.get(path)),
      resolve,
    };
  }

  private async build(): Promise<void> {
    const { readHandbook } = await this.reader.core();
    const files = [...this.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const model = await readHandbook(files, this.reader.parseFlowchart, {
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    });
    const pages = new Map(model.pages.map((page) => [page.path, page]));
    this.read = { model, pages, resolve: linkResolver(model) };
  }
}
