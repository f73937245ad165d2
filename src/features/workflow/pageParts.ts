import * as vscode from 'vscode';

/** What stands in the diagram view's page itself, so that its first picture waits for no file. */
export interface Parts {
  readonly style: string;
  /** Shows a kept drawing; see `src/webview/early.ts`. */
  readonly script: string;
}

/** Reads the parts of the page once. */
export class PageParts {
  private parts: Promise<Parts> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** @throws {vscode.FileSystemError} when the extension's own files cannot be read */
  read(): Promise<Parts> {
    this.parts ??= this.load().catch((error: unknown) => {
      this.parts = undefined;
      throw error;
    });
    return this.parts;
  }

  private async load(): Promise<Parts> {
    const [style, script] = await Promise.all([
      this.text('media', 'diagram.css'),
      this.text('dist', 'webview', 'early.js'),
    ]);
    return { style, script };
  }

  private async text(...path: string[]): Promise<string> {
    const file = vscode.Uri.joinPath(this.extensionUri, ...path);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  }
}
