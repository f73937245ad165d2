import * as vscode from 'vscode';
import type { TemplateFile } from '../../../handbook/contributing/templates/template';
import { withoutIcons } from '../../plainText';
import { uncommitted } from '../uncommitted';
import type { Work } from './work';

/** How the user wants it. */
export interface Submission {
  readonly base: string;
  readonly draft: boolean;
  /** Where its text is written: here, on GitHub's own page, or in the GitHub Pull Requests extension. */
  readonly where: 'here' | 'page' | 'extension';
}

/** The extension GitHub Pull Requests, which has a form of its own. */
export const pullRequestExtension = 'GitHub.vscode-pull-request-github';

type Choice = 'ready' | 'draft' | 'page' | 'extension' | 'base' | 'commit';

/**
 * Shows from where to where the pull request goes, which the user accepts, changes or leaves.
 * @param head `owner:branch`
 * @param bases branches of the project, the proposed one first
 */
export async function askHowToSubmit(
  { snapshot: { changed }, project, branch }: Work,
  head: string,
  bases: readonly string[],
): Promise<Submission | undefined> {
  const { t } = vscode.l10n;
  const title = t('Submit Pull Request');
  let base = bases[0];
  while (base !== undefined) {
    const way = `${head} → ${project.owner}/${project.name}: ${base}`;
    const items: (vscode.QuickPickItem & { readonly choice: Choice })[] = [
      { label: t('$(repo-push) Push and Write the Pull Request…'), detail: way, choice: 'ready' },
      { label: t('$(git-pull-request-draft) The Same, as a Draft…'), detail: way, choice: 'draft' },
      { label: t('$(link-external) Push and Write It on GitHub'), detail: way, choice: 'page' },
      { label: t('$(git-branch) Change the Base…'), choice: 'base' },
    ];
    if (vscode.extensions.getExtension(pullRequestExtension)) {
      items.unshift({
        label: t('$(github) Push and Write It in GitHub Pull Requests'),
        detail: t('Its own form shows where the pull request goes.'),
        choice: 'extension',
      });
    }
    if (changed > 0) {
      items.unshift({
        label: t('$(source-control) Commit First'),
        detail: t('{0} These changes would not be part of it.', uncommitted(changed)),
        choice: 'commit',
      });
    }
    const answer = await vscode.window.showQuickPick(
      items.map((item) => ({ ...item, detail: item.detail && withoutIcons(item.detail) })),
      { title, placeHolder: t('{0} goes to {1}', branch, base), ignoreFocusOut: true },
    );
    if (!answer) return undefined;
    if (answer.choice === 'commit') {
      await vscode.commands.executeCommand('workbench.view.scm');
      return undefined;
    }
    if (answer.choice !== 'base') return submission(base, answer.choice);
    const picked = await vscode.window.showQuickPick(
      bases.map((each) => ({ label: withoutIcons(each), base: each })),
      { title, placeHolder: t('Which branch should {0} go to?', branch), ignoreFocusOut: true },
    );
    base = picked?.base ?? base;
  }
  return undefined;
}

function submission(base: string, choice: 'ready' | 'draft' | 'page' | 'extension'): Submission {
  const isHere = choice === 'ready' || choice === 'draft';
  return { base, draft: choice === 'draft', where: isHere ? 'here' : choice };
}

/** Asks for one of several templates. */
export async function askWhichTemplate(
  templates: readonly TemplateFile[],
): Promise<TemplateFile | undefined | 'cancel'> {
  const [only, ...others] = templates;
  if (others.length === 0) return only;
  const none = { label: vscode.l10n.t('No Template'), file: undefined };
  const answer = await vscode.window.showQuickPick(
    [...templates.map((file) => ({ label: withoutIcons(file.path), file })), none],
    { title: vscode.l10n.t('Submit Pull Request'), placeHolder: vscode.l10n.t('Which template?') },
  );
  return answer ? answer.file : 'cancel';
}
