import * as vscode from 'vscode';
import type { TemplateFile } from '../../handbook/contributing/templates/template';
import { ifThere } from '../../sources/ifThere';

/** No template is longer, in bytes; what is, is none. */
const longest = 100_000;

/** The names of the files right in a folder, sorted; none where there is no such folder. */
export async function namesIn(root: vscode.Uri, folder: string): Promise<string[]> {
  const entries = await ifThere(
    vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder)),
  );
  return (entries ?? [])
    .filter(([, type]) => type === vscode.FileType.File)
    .map(([name]) => name)
    .sort();
}

/** Files of a folder, without those that are gone or too long for a template. */
export async function filesIn(
  root: vscode.Uri,
  folder: string,
  names: readonly string[],
): Promise<TemplateFile[]> {
  const files = await Promise.all(
    names.map(async (name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      const bytes = await ifThere(vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path)));
      return bytes && bytes.length <= longest
        ? [{ path, text: new TextDecoder().decode(bytes) }]
        : [];
    }),
  );
  return files.flat();
}
