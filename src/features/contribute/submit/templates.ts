import * as vscode from 'vscode';
import {
  allPullRequestFolders,
  isPullRequestTemplate,
  pullRequestTemplateFolders,
  pullRequestTemplatesAmong,
  pullRequestTemplatesFolder,
} from '../../../handbook/contributing/templates/pullRequestTemplate';
import type { TemplateFile } from '../../../handbook/contributing/templates/template';
import { isGitHubError } from '../../../github/errors';
import type { GitHubWork, RepositoryName } from '../../../github/work';
import { defaultFiles } from '../defaultFiles';
import { withProgress } from '../onGitHub';
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

/**
 * The templates that a project's owner keeps for projects without their own; none also where GitHub does
 * not tell: the text of a pull request can be begun without. One request.
 */
export async function defaultPullRequestTemplates(
  work: Pick<GitHubWork, 'textFiles'>,
  project: RepositoryName,
): Promise<readonly TemplateFile[]> {
  try {
    const files = await withProgress(
      vscode.l10n.t('Looking for a template for pull requests …'),
      (signal) => defaultFiles(work, project, allPullRequestFolders, signal),
    );
    return pullRequestTemplatesAmong(files);
  } catch (error) {
    if (isGitHubError(error)) return [];
    throw error;
  }
}
