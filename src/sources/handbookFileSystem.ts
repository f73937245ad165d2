import * as vscode from 'vscode';

/** Scheme of pages that are not files of the workspace. */
export const handbookScheme = 'handbook';

/** What serves a part of the `handbook:` file system. Reads only. */
export interface HandbookFiles {
  /** Whether it serves what stands at a URI, there or not. */
  serves(uri: vscode.Uri): boolean;
  /** @throws {vscode.FileSystemError} `FileNotFound`, as do the other two */
  stat(uri: vscode.Uri): Promise<vscode.FileStat>;
  readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]>;
  readFile(uri: vscode.Uri): Promise<Uint8Array>;
  /** After files have changed, come or gone. */
  readonly onDidChange?: vscode.Event<readonly vscode.Uri[]>;
}

/**
 * The read-only file system `handbook:`, put together of parts, so that VS Code's Markdown preview,
 * links and editors treat the pages of each like any other file.
 */
class HandbookFileSystem implements vscode.FileSystemProvider {
  private readonly change = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.change.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly parts: readonly HandbookFiles[]) {
    this.subscriptions = vscode.Disposable.from(
      this.change,
      ...parts.flatMap((part) => {
        const listening = part.onDidChange?.((uris) => this.change.fire(uris.map(changed)));
        return listening ? [listening] : [];
      }),
    );
  }

  /** Every part says of itself what has changed. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const stat = await this.part(uri).stat(uri);
    return { ...stat, permissions: vscode.FilePermission.Readonly };
  }

  readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return this.part(uri).readDirectory(uri);
  }

  readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return this.part(uri).readFile(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private part(uri: vscode.Uri): HandbookFiles {
    const part = this.parts.find((candidate) => candidate.serves(uri));
    if (!part) throw vscode.FileSystemError.FileNotFound(uri);
    return part;
  }
}

/** VS Code looks at a changed file again and so finds out by itself when it has gone. */
const changed = (uri: vscode.Uri): vscode.FileChangeEvent => ({
  type: vscode.FileChangeType.Changed,
  uri,
});

/** Registers the `handbook:` file system. */
export function registerHandbookFileSystem(...parts: readonly HandbookFiles[]): vscode.Disposable {
  const provider = new HandbookFileSystem(parts);
  return vscode.Disposable.from(
    provider,
    vscode.workspace.registerFileSystemProvider(handbookScheme, provider, {
      isReadonly: true,
      isCaseSensitive: true,
    }),
  );
}
