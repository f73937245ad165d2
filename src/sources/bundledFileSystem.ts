import * as vscode from 'vscode';

/** Scheme of pages that are not files of the workspace. */
export const handbookScheme = 'handbook';

/** Folder of the bundled handbook. */
export const bundledRoot = vscode.Uri.from({ scheme: handbookScheme, path: '/massgen' });

/**
 * Serves the extension's own handbook read-only under `handbook:/massgen/…`, so that VS Code's
 * Markdown preview, links and editors treat its pages like any other file.
 */
class BundledFileSystem implements vscode.FileSystemProvider {
  /** The files ship with the extension and never change while it runs. */
  private readonly change = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.change.event;

  constructor(private readonly folder: vscode.Uri) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const stat = await vscode.workspace.fs.stat(this.source(uri));
    return { ...stat, permissions: vscode.FilePermission.Readonly };
  }

  readDirectory(uri: vscode.Uri): Thenable<[string, vscode.FileType][]> {
    return vscode.workspace.fs.readDirectory(this.source(uri));
  }

  readFile(uri: vscode.Uri): Thenable<Uint8Array> {
    return vscode.workspace.fs.readFile(this.source(uri));
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

  private source(uri: vscode.Uri): vscode.Uri {
    const prefix = bundledRoot.path;
    const path = uri.path;
    if (path !== prefix && !path.startsWith(`${prefix}/`)) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const source = vscode.Uri.joinPath(this.folder, path.slice(prefix.length));
    // `..` may have led out of the folder.
    if (!`${source.path}/`.startsWith(`${this.folder.path}/`)) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return source;
  }
}

/** Registers the `handbook:` file system over the extension's `handbook/` folder. */
export function registerBundledFileSystem(extension: vscode.Uri): vscode.Disposable {
  const provider = new BundledFileSystem(vscode.Uri.joinPath(extension, 'handbook'));
  return vscode.workspace.registerFileSystemProvider(handbookScheme, provider, {
    isReadonly: true,
    isCaseSensitive: true,
  });
}
