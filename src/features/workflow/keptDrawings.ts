import * as vscode from 'vscode';
import { digest } from '../../handbook/digest';
import { fileReads } from '../../platform/fileReads';
import { isString, object, type Check } from '../../shared/check';
import type { KeptDrawing } from '../../shared/keptDrawing';
import { holdsText } from './holdsText';
import type { DiagramRef } from './panelSession';
import { prerendered } from './prerendered';

/** How many drawings are kept. */
const most = 40;

/** What of a file says whether its drawing is still that of the page; the rest is the view's to check. */
interface OnPage {
  /** `Page.path` */
  readonly page: string;
  readonly source: string;
}

const isOnPage: Check<OnPage> = object<OnPage>({ page: isString, source: isString });

/**
 * The drawings of diagrams as they were last shown, in the extension's storage, one file for each. They
 * are there to be seen at once: where one is missing or cannot be read, or its page says something else
 * by now, the diagram is drawn.
 */
export class KeptDrawings {
  constructor(private readonly storage: vscode.Uri) {}

  /**
   * The drawing of a diagram whose page still holds its text, as JSON of unknown worth; where none is
   * kept, the one that comes with the extension. Never fails.
   */
  async read(diagram: DiagramRef): Promise<string | undefined> {
    return (await this.readKept(diagram)) ?? prerendered(diagram);
  }

  private async readKept(diagram: DiagramRef): Promise<string | undefined> {
    try {
      const text = await fileText(this.file(diagram));
      const kept: unknown = JSON.parse(text);
      if (!isOnPage(kept)) return undefined;
      // Its pages change with the extension's version only, which the drawing's look names.
      if (diagram.handbook === 'bundled') return text;
      const page = vscode.Uri.joinPath(vscode.Uri.parse(diagram.handbook, true), kept.page);
      return holdsText(await currentText(page), kept.source) ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param page `Page.path` of the page that holds the diagram */
  async write(diagram: DiagramRef, page: string, drawing: KeptDrawing): Promise<void> {
    try {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...drawing, page }));
      await vscode.workspace.fs.writeFile(this.file(diagram), bytes);
      await this.forgetOld();
    } catch {
      // Without it the diagram is drawn the next time, too.
    }
  }

  /** Of more than are kept, those go that were written longest ago. */
  private async forgetOld(): Promise<void> {
    const { fs } = vscode.workspace;
    const names = (await fs.readDirectory(this.folder)).map(([name]) => name);
    if (names.length <= most) return;
    const files = await Promise.all(
      names.map(async (name) => {
        const file = vscode.Uri.joinPath(this.folder, name);
        return { file, written: (await fs.stat(file)).mtime };
      }),
    );
    const old = files.sort((a, b) => b.written - a.written).slice(most);
    await Promise.all(old.map(({ file }) => fs.delete(file)));
  }

  private get folder(): vscode.Uri {
    return vscode.Uri.joinPath(this.storage, 'drawings');
  }

  private file({ handbook, diagram }: DiagramRef): vscode.Uri {
    const name = digest(JSON.stringify([handbook, diagram]));
    return vscode.Uri.joinPath(this.folder, `${name}.json`);
  }
}

async function fileText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await fileReads.readFile(file));
}

/** A page's text, unsaved edits included. */
async function currentText(page: vscode.Uri): Promise<string> {
  const key = page.toString();
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  return open?.getText() ?? fileText(page);
}
