import * as vscode from 'vscode';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('massgen.contributor-handbook');
  if (!found) throw new Error('The extension is not in this window.');
  return found;
}

/** A page of the bundled handbook. */
export function bundledPage(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'handbook', path: `/massgen/${path}` });
}

/** Every page of the bundled handbook, relative to its folder. */
export async function bundledPaths(folder = ''): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(bundledPage(folder));
  const paths = await Promise.all(
    entries.map(async ([name, type]) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return type === vscode.FileType.Directory ? bundledPaths(path) : [path];
    }),
  );
  return paths.flat().filter((path) => path.endsWith('.md'));
}

/** The texts of all hovers at a place, joined. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents as vscode.MarkdownString[])
    .map(({ value }) => value)
    .join('\n');
}

/** Changes a setting of ours for the time of a test. */
export async function withSetting<T>(
  name: string,
  value: unknown,
  run: () => Promise<T>,
): Promise<T> {
  const settings = vscode.workspace.getConfiguration('handbook');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    return await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** The hover's words, without the escapes that keep page text plain. */
export const plain = (text: string): string => text.replace(/\\(.)/g, '$1').replace(/&nbsp;/g, ' ');
