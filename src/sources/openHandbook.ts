import * as vscode from 'vscode';
import type { Core } from '../core';
import type { FlowchartParser, Handbook, SourceFile } from '../handbook/model';
import type { EarlyPart, HandbookReader, ReadHandbook } from '../handbook/reader';
import { isHandbookFile } from './fileNames';
import { type FolderFiles, type Listing, filesOf } from './files';
import type { OpenHandbook } from './library';
import { pace } from './pace';
import { Turns } from '../shared/turns';
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
  /** See `OpenHandbook`; left out where the files are the ones that count. */
  readonly standing?: OpenHandbook['standing'];
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
  /** Paths of the other files, which the reader looks into when it is asked where a link leads. */
  private readonly assets = new Set<string>();
  /** One reading at a time: the next one waits. */
  private readonly turns = new Turns();

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
   * @param onPart is called when a part is known and the rest is not, at the first reading.
   * @throws {vscode.FileSystemError} when the folder cannot be read.
   */
  readAll(onPart?: (part: EarlyPart) => void): Promise<void> {
    return this.turns.take(async () => {
      try {
        const source = await this.files();
        const there = await source.find('');
        const files = await this.texts(source, there.files);
        const found = new Set(files.map(({ path }) => path));
        const gone = [...this.known].filter((path) => !found.has(path));
        this.takeAssets('', there);
        await this.take(files, gone, onPart);
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
    return this.turns.take(async () => {
      const before = this.read;
      const source = await this.files();
      const wanted = new Set<string>();
      let hasOthers = false;
      for (const path of paths) {
        if (isHandbookFile(path)) {
          wanted.add(path);
          continue;
        }
        const there = await source.find(path);
        const before = [...this.known].filter((known) => known.startsWith(`${path}/`));
        for (const file of [...before, ...there.files]) wanted.add(file);
        if (this.takeAssets(path, there)) hasOthers = true;
      }
      const files = await this.texts(source, [...wanted]);
      const found = new Set(files.map(({ path }) => path));
      await this.take(
        files,
        [...wanted].filter((path) => !found.has(path)),
      );
      return hasOthers || this.read !== before;
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
    if (!read || !reader) return undefined;
    const { model } = read;
    return {
      id,
      origin,
      root,
      model,
      complete,
      standing: () => this.from.standing?.(),
      label:
        model.title ||
        this.from.label ||
        root.path.split('/').findLast((part) => part !== '') ||
        id,
      applies: applies(model),
      uri: (path) => vscode.Uri.joinPath(root, path),
      page: (path) => (path === undefined ? undefined : read.page(path)),
      text: (path) => reader.text(path),
      flowchart: (block) => this.turns.take(() => reader.flowchart(block, pace)),
      resolve: read.resolve,
      changes: read.changes,
    };
  }

  private async files(): Promise<FolderFiles> {
    return this.from.files?.() ?? filesOf(this.root, this.beside);
  }

  private async take(
    files: readonly SourceFile[],
    removed: readonly string[],
    onPart?: (part: EarlyPart) => void,
  ): Promise<void> {
    const { HandbookReader } = await this.source.core();
    // To load the code has taken a slice of its own.
    await pace.pause();
    const reader = (this.reader ??= new HandbookReader(this.source.parseFlowchart));
    for (const { path } of files) this.known.add(path);
    for (const path of removed) this.known.delete(path);
    const { assets } = this;
    this.read = await reader.update({ files, removed, assets }, pace, (part, handbook) => {
      this.read = handbook;
      onPart?.(part);
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
      return document ? { path: file.path, text: document.getText() } : file;
    });
  }

  /** @returns whether other files are at the path, or below it, than were */
  private takeAssets(path: string, { assets }: Pick<Listing, 'assets'>): boolean {
    const now = new Set(assets);
    let isOther = false;
    for (const known of this.assets) {
      const isAt = path === '' || known === path || known.startsWith(`${path}/`);
      if (!isAt || now.has(known)) continue;
      this.assets.delete(known);
      isOther = true;
    }
    for (const asset of now) {
      if (this.assets.has(asset)) continue;
      this.assets.add(asset);
      isOther = true;
    }
    return isOther;
  }
}
