import * as vscode from 'vscode';
import { digest } from '../../handbook/digest';
import type { KeptDrawing } from '../../shared/keptDrawing';
import type { DiagramRef } from './panelSession';

/** How many drawings are kept. */
const most = 40;

/**
 * The drawings of diagrams as they were last shown, in the extension's storage, one file for each. They
 * are there to be seen at once: where one is missing or cannot be read, the diagram is drawn.
 */
export class KeptDrawings {
  constructor(private readonly storage: vscode.Uri) {}

  /** The drawing of a diagram, as JSON of unknown worth. */
  async read(diagram: DiagramRef): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file(diagram)));
    } catch {
      return undefined;
    }
  }

  async write(diagram: DiagramRef, drawing: KeptDrawing): Promise<void> {
    try {
      const bytes = new TextEncoder().encode(JSON.stringify(drawing));
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
