import type * as vscode from 'vscode';
import {
  isPullRequestTemplate,
  pullRequestTemplateFolders,
  pullRequestTemplatesFolder,
} from '../../../handbook/contributing/templates/pullRequestTemplate';
import type { TemplateFile } from '../../../handbook/contributing/templates/template';
import { filesIn, namesIn } from '../workingTree';

/**
 * The templates for pull requests that stand in a repository's working tree: the one that GitHub would
 * take first, else all of the folder of several.
 */
export async function pullRequestTemplates(root: vscode.Uri): Promise<readonly TemplateFile[]> {
  for (const folder of pullRequestTemplateFolders) {
    const name = (await namesIn(root, folder)).find(isPullRequestTemplate);
    const files = name === undefined ? [] : await filesIn(root, folder, [name]);
    if (files.length > 0) return files;
  }
  for (const folder of pullRequestTemplateFolders) {
    const several =
      folder === '' ? pullRequestTemplatesFolder : `${folder}/${pullRequestTemplatesFolder}`;
    const names = (await namesIn(root, several)).filter((name) => /\.(?:md|txt)$/i.test(name));
    const files = await filesIn(root, several, names);
    if (files.length > 0) return files;
  }
  return [];
}
