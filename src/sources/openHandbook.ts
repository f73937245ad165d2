import * as vscode from 'vscode';
import type { Core } from '../core';
import type { FlowchartParser, Handbook, SourceFile } from '../handbook/model';
import type { HandbookReader, ReadHandbook } from '../handbook/reader';
import { isHandbookFile } from './fileNames';
import { type FolderFiles, filesOf } from './files';
import type { OpenHandbook } from './library';
import { pace } from './pace';
import { unsavedDocuments } from './unsaved';

/** What reading a handbook needs; loaded on first use. */
export interface Reader {
  readonly core: () => Promise<Core>;
  readonly parseFlowchart: FlowchartParser;
}

/** Where a folder's files come from when they are not simply read from its URI. */
export interface FolderSource {
  /** What the handbook is called when it gives itself no title. */
  readonly label?: string;
  /** Files outside the folder that belong to it, by their paths from there: `../mkdocs.yml`. */
  readonly beside?: readonly string[];
  /** The files as they are at one moment: what is read of them belongs together. */
  readonly files?: () => Promise<FolderFiles>;
}

/** One handbook's files as last read, and the model made of them. */
export class HandbookFolder {
  private reader: HandbookReader | undefined;
  private read: ReadHandbook | undefined;
  private complete = false;
  /** Paths of the files that the reader knows. */
  private readonly known = new Set<string>();
  /** One reading at a time: the next one waits. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly id: string,
    readonly origin: OpenHandbook['origin'],
    readonly root: vscode.Uri,
    private readonly source: Reader,
    private readonly from: FolderSource = {},
  ) {}

  /** Files outside the folder that belong to it. */
  get beside(): readonly string[] {
    return this.from.beside ?? [];
  }

  /**
   * Reads every file of the folder, and makes a new model of what has changed.
   * @param onTree is called when the tree is known and the pages are not, at the first reading.
   * @throws {vscode.FileSystemError} when the folder cannot be read.
   */
  readAll(onTree?: () => void): Promise<void> {
    return this.inTurn(async () => {
      try {
        const source = await this.files();
        const files = await this.texts(source, await source.find(''));
        const found = new Set(files.map(({ path }) => path));
        const gone = [...this.known].filter((path) => !found.has(path));
        await this.take(files, gone, onTree);
      } catch (error) {
        this.read = undefined;
        throw error;
      }
    });
  }

  /**
   * Reads these files again; some may be new, or gone, or folders that are.
   * @returns whether the handbook says something else now
   * @throws {vscode.FileSystemError} when the folder cannot be read.
   */
  update(paths: Iterable<string>): Promise<boolean> {
    return this.inTurn(async () => {
      const before = this.read;
      const source = await this.files();
      const wanted = new Set<string>();
      for (const path of paths) {
        for (const file of await this.filesAt(source, path)) wanted.add(file);
      }
      const files = await this.texts(source, [...wanted]);
      const found = new Set(files.map(({ path }) => path));
      await this.take(
        files,
        [...wanted].filter((path) => !found.has(path)),
      );
      return this.read !== before;
    });
  }

  /** The path of a document below the folder, or of one beside that belongs to it; else undefined. */
  pathOf(uri: vscode.Uri): string | undefined {
    const { root } = this;
    const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
    if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined;
    if (uri.path.startsWith(prefix)) return uri.path.slice(prefix.length);
    return this.beside.find((path) => vscode.Uri.joinPath(root, path).path === uri.path);
  }

  /** What features see. Undefined before it was read. */
  open(applies: (model: Handbook) => boolean): OpenHandbook | undefined {
    const { id, origin, root, read, reader, complete } = this;
    if (!read) return undefined;
    const { model } = read;
    return {
      id,
      origin,
      root,
      model,
      complete,
      label:
        model.title ||
        this.from.label ||
        root.path.split('/').findLast((part) => part !== '') ||
        id,
      applies: applies(model),
      uri: (path) => vscode.Uri.joinPath(root, path),
      page: (path) => (path === undefined ? undefined : read.page(path)),
      text: (path) => reader?.text(path),
      resolve: read.resolve,
    };
  }

  private async files(): Promise<FolderFiles> {
    return this.from.files?.() ?? filesOf(this.root, this.beside);
  }

  private async take(
    files: readonly SourceFile[],
    removed: readonly string[],
    onTree?: () => void,
  ): Promise<void> {
    const { HandbookReader } = await this.source.core();
    // To load the code has taken a slice of its own.
    await pace.pause();
    const reader = (this.reader ??= new HandbookReader(this.source.parseFlowchart));
    for (const { path } of files) this.known.add(path);
    for (const path of removed) this.known.delete(path);
    this.read = await reader.update({ files, removed }, pace, (tree) => {
      this.read = tree;
      onTree?.();
    });
    this.complete = true;
  }

  /** Files as they are now, unsaved edits included; those that are not there (any more) are left out. */
  private async texts(source: FolderFiles, paths: readonly string[]): Promise<SourceFile[]> {
    const files = await source.read(paths);
    const unsaved = new Map(
      unsavedDocuments().map((document) => [this.pathOf(document.uri), document]),
    );
    return files.map((file) => {
      const document = unsaved.get(file.path);
      return document ? { ...file, text: document.getText() } : file;
    });
  }

  /** The file itself; else, of a folder that has come or gone, the files that are or were in it. */
  private async filesAt(source: FolderFiles, path: string): Promise<string[]> {
    if (isHandbookFile(path)) return [path];
    const before = [...this.known].filter((known) => known.startsWith(`${path}/`));
    return [...before, ...(await source.find(path).catch(ifNoFolder))];
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}

function ifNoFolder(error: unknown): string[] {
  if (error instanceof vscode.FileSystemError) return [];
  throw error;
}
