import * as vscode from 'vscode';
import {
  templateFolder,
  type TemplateFile,
} from '../../../handbook/contributing/templates/template';
import { isGitHubError } from '../../../github/errors';
import type { GitHubFailure } from '../../../github/errors';
import type { ContributeDependencies } from '../dependencies';
import { defaultFiles } from '../defaultFiles';
import type { HostedRepository } from '../fork/remotes';
import { withProgress } from '../onGitHub';
import { filesIn, namesIn } from '../workingTree';

/** The files of a repository's template folder, or why they are not known. */
export type Templates =
  { readonly files: readonly TemplateFile[] } | { readonly failure: GitHubFailure | 'signedOut' };

/**
 * A project's templates for issues: from the working tree of a repository that is a clone of it, else
 * from GitHub, for which the user is asked to sign in. Where it has none, those that its owner keeps
 * for all of theirs, as far as the sign-in that there is shows them.
 * @param root of such a repository; undefined where there is none
 */
export async function issueTemplates(
  { github }: Pick<ContributeDependencies, 'github'>,
  project: HostedRepository,
  root: vscode.Uri | undefined,
): Promise<Templates> {
  const label = `${project.owner}/${project.name}`;
  const own = root && (await filesIn(root, templateFolder, await templateNames(root)));
  if (own && own.length > 0) return { files: own };
  const detail = vscode.l10n.t('To read the issue templates of {0}.', label);
  const access = own
    ? await github.work(project.host)
    : await github.workSignedIn(project.host, { detail });
  // GitHub gives folders to nobody whom it does not know.
  if (access?.login === undefined) return own ? { files: own } : { failure: 'signedOut' };
  const { work } = access;
  try {
    const files = await withProgress(
      vscode.l10n.t('Looking for the issue templates of {0} …', label),
      async (signal) => {
        const found = own ?? (await work.textFiles(project, [templateFolder], signal));
        return found.length > 0 ? found : defaultFiles(work, project, [templateFolder], signal);
      },
    );
    return { files };
  } catch (error) {
    if (!isGitHubError(error)) throw error;
    return { failure: error.failure };
  }
}

async function templateNames(root: vscode.Uri): Promise<string[]> {
  const names = await namesIn(root, templateFolder);
  return names.filter((name) => /\.(?:md|ya?ml)$/i.test(name));
}
