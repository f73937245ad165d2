import * as vscode from 'vscode';
import { digest } from '../../handbook/digest';
import { ifThere } from '../../sources/ifThere';
import { Turns } from '../../shared/turns';
import type { PageState } from './pageState';

/** What is remembered of a handbook. */
export interface Remembered {
  /** When the handbook was first seen, in milliseconds since 1970. */
  readonly since: number;
  readonly pages: ReadonlyMap<string, PageState>;
}

/** How many pages' texts are kept, for showing what has changed in them. */
const mostTexts = 200;

/**
 * Remembers handbooks in the extension's storage: how each page stood when the reader last had it
 * open, and the texts of those opened last. Read anew each time, since windows share it.
 */
export class ReadingMemory {
  /** One at a time: what is changed has been read just before. */
  private readonly turns = new Turns();

  constructor(private readonly storage: vscode.Uri) {}

  /** Undefined for a handbook that was never seen, or whose memory is damaged. */
  read(handbook: string): Promise<Remembered | undefined> {
    return this.turns.take(() => this.load(handbook));
  }

  /** Remembers pages besides, or instead of, what is known of them; `gone` are forgotten. */
  update(
    handbook: string,
    pages: ReadonlyMap<string, PageState>,
    gone: readonly string[] = [],
  ): Promise<void> {
    return this.turns.take(async () => {
      const before = await this.load(handbook);
      const all = new Map([...(before?.pages ?? []), ...pages]);
      for (const path of gone) all.delete(path);
      await this.save(handbook, { since: before?.since ?? Date.now(), pages: all });
    });
  }

  /** Keeps a page's text as it is read now. */
  keepText(handbook: string, path: string, text: string): Promise<void> {
    return this.turns.take(async () => {
      await vscode.workspace.fs.writeFile(
        this.textFile(handbook, path),
        new TextEncoder().encode(text),
      );
      await this.forgetTexts(handbook);
    });
  }

  /** The text of a page when it was last read, where that is kept. */
  text(handbook: string, path: string): Promise<string | undefined> {
    return this.turns.take(async () => {
      const bytes = await ifThere(vscode.workspace.fs.readFile(this.textFile(handbook, path)));
      return bytes && new TextDecoder().decode(bytes);
    });
  }

  private async load(handbook: string): Promise<Remembered | undefined> {
    const bytes = await ifThere(vscode.workspace.fs.readFile(this.file(handbook)));
    return bytes && parse(new TextDecoder().decode(bytes));
  }

  private async save(handbook: string, { since, pages }: Remembered): Promise<void> {
    const entries = [...pages].map(([path, { title, sections, read }]) =>
      [path, title, sections.join(' '), read].filter((value) => value !== undefined),
    );
    const written = vscode.Uri.joinPath(this.folder(handbook), 'pages.new');
    await vscode.workspace.fs.writeFile(
      written,
      new TextEncoder().encode(JSON.stringify({ since, pages: entries })),
    );
    await vscode.workspace.fs.rename(written, this.file(handbook), { overwrite: true });
  }

  /** Of texts beyond the number that is kept, those of the pages that were not read for longest. */
  private async forgetTexts(handbook: string): Promise<void> {
    const folder = vscode.Uri.joinPath(this.folder(handbook), 'texts');
    const entries = await vscode.workspace.fs.readDirectory(folder);
    if (entries.length <= mostTexts) return;
    const pages = [...((await this.load(handbook))?.pages ?? [])];
    const kept = pages
      .sort(([, a], [, b]) => (b.read ?? 0) - (a.read ?? 0))
      .slice(0, mostTexts)
      .map(([path]) => digest(path));
    const old = entries.map(([name]) => name).filter((name) => !kept.includes(name));
    await Promise.all(
      old.map((name) => ifThere(vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name)))),
    );
  }

  private folder(handbook: string): vscode.Uri {
    return vscode.Uri.joinPath(this.storage, 'read', digest(handbook));
  }

  private file(handbook: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder(handbook), 'pages.json');
  }

  private textFile(handbook: string, path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder(handbook), 'texts', digest(path));
  }
}

function parse(text: string): Remembered | undefined {
  try {
    const value = JSON.parse(text) as { since?: unknown; pages?: unknown };
    if (typeof value.since !== 'number' || !Array.isArray(value.pages)) return undefined;
    return { since: value.since, pages: new Map((value.pages as unknown[]).flatMap(entry)) };
  } catch {
    return undefined;
  }
}

function entry(value: unknown): [string, PageState][] {
  const [path, title, sections, read] = Array.isArray(value) ? (value as unknown[]) : [];
  const isSound =
    typeof path === 'string' && typeof title === 'string' && typeof sections === 'string';
  if (!isSound) return [];
  const state = { title, sections: sections.split(' ') };
  return [[path, typeof read === 'number' ? { ...state, read } : state]];
}
