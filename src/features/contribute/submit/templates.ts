import * as vscode from 'vscode';
import {
  isPullRequestTemplate,
  pullRequestTemplateFolders,
  pullRequestTemplatesFolder,
} from '../../../handbook/contributing/templates/pullRequestTemplate';
import type { TemplateFile } from '../../../handbook/contributing/templates/issueChoices';
import { ifThere } from '../../../sources/ifThere';

/** No template is longer; what is, is none. */
const longest = 100_000;

/**
 * The templates for pull requests that stand in a repository's working tree: the one that GitHub would
 * take first, else all of the folder of several.
 */
export async function pullRequestTemplates(root: vscode.Uri): Promise<readonly TemplateFile[]> {
  for (const folder of pullRequestTemplateFolders) {
    const name = (await namesIn(root, folder)).find(isPullRequestTemplate);
    const text = name === undefined ? undefined : await textOf(root, join(folder, name));
    if (name !== undefined && text !== undefined) return [{ path: join(folder, name), text }];
  }
  for (const folder of pullRequestTemplateFolders) {
    const several = join(folder, pullRequestTemplatesFolder);
    const names = (await namesIn(root, several)).filter((name) => /\.(?:md|txt)$/i.test(name));
    const texts = await Promise.all(names.map((name) => textOf(root, join(several, name))));
    const files = names.flatMap((name, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ path: join(several, name), text }];
    });
    if (files.length > 0) return files;
  }
  return [];
}

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

async function namesIn(root: vscode.Uri, folder: string): Promise<string[]> {
  const entries = await ifThere(
    vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder)),
  );
  return (entries ?? [])
    .filter(([, type]) => type === vscode.FileType.File)
    .map(([name]) => name)
    .sort();
}

async function textOf(root: vscode.Uri, path: string): Promise<string | undefined> {
  const bytes = await ifThere(vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path)));
  return bytes && bytes.length <= longest ? new TextDecoder().decode(bytes) : undefined;
}
