import * as vscode from 'vscode';
import type { IssueDraft } from '../../../handbook/contributing/templates/issueDraft';
import { activeDraft, closeDraft } from '../../drafts/gitHubDraft';
import { repositoryIn, type DraftRepository } from '../../drafts/draftRepository';
import type { Issue } from '../../../github/work';
import type { ContributeDependencies } from '../dependencies';
import { tellingFailures, withProgress } from '../onGitHub';
import { postOnce } from './postOnce';

/**
 * Opens the issue that the active document is a draft of, after a last look. The document stays
 * until GitHub has said that the issue is there.
 */
export async function postIssue(deps: ContributeDependencies): Promise<void> {
  const document = activeDraft('issue');
  if (document) await postDraft(deps, document);
}

async function postDraft(
  deps: ContributeDependencies,
  document: vscode.TextDocument,
): Promise<void> {
  const { version } = document;
  const { readDraft } = await deps.core();
  const draft = readDraft(document.getText());
  const project = repositoryIn(draft.repository, deps.github.host);
  const problem = problemOf(draft, project);
  if (problem !== undefined || !project) {
    void vscode.window.showWarningMessage(problem ?? '');
    return;
  }
  const yes = vscode.l10n.t('Create Issue');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Open this issue in {0}/{1}?', project.owner, project.name),
    { modal: true, detail: lastLook(draft, project, deps.github.host) },
    yes,
  );
  if (chosen !== yes) return;
  const page = `${deps.github.page(project)}/issues`;
  const again = (): Promise<void> => postDraft(deps, document);
  await tellingFailures({ access: deps.github, host: project.host, page, again }, async () => {
    const made = await post(deps, draft, project);
    if (!made) return;
    // What was written since is in no issue yet.
    if (document.version === version) await closeDraft(document);
    await tellPosted(made);
  });
}

/** Why a draft cannot be posted; undefined where it can. */
function problemOf(draft: IssueDraft, project: DraftRepository | undefined): string | undefined {
  const { t } = vscode.l10n;
  const { lacks, missing, repository } = draft;
  if (lacks.length > 0) {
    return t('The lines at the top of the text do not say: {0}.', lacks.join(', '));
  }
  if (!project) return t('{0} is no repository.', repository);
  return missing.length === 0
    ? undefined
    : t("The repository's form requires what nothing is written under: {0}.", missing.join(', '));
}

/** What the user is shown before anything is done. */
function lastLook(
  { title, labels, empty }: IssueDraft,
  { host, owner, name }: DraftRepository,
  usualHost: string,
): string {
  const { t } = vscode.l10n;
  return [
    title,
    ...(host === usualHost ? [] : [`${host}/${owner}/${name}`]),
    labels.length > 0 ? t('Labels: {0}', labels.join(', ')) : t('Without labels'),
    ...(empty.length > 0 ? [t('Nothing is written under: {0}', empty.join(', '))] : []),
  ].join('\n');
}

/** Undefined where the user does not sign in. */
async function post(
  { github }: ContributeDependencies,
  draft: IssueDraft,
  project: DraftRepository,
): Promise<Issue | undefined> {
  const label = `${project.owner}/${project.name}`;
  const detail = vscode.l10n.t('To open an issue in {0} as you.', label);
  const signedIn = await github.workSignedIn(project.host, { detail });
  if (!signedIn) return undefined;
  return withProgress(vscode.l10n.t('Opening the issue in {0} …', label), (signal) =>
    postOnce(signedIn, project, draft, signal),
  );
}

async function tellPosted({ number, url, repository }: Issue): Promise<void> {
  const { t } = vscode.l10n;
  const [open, claim] = [t('Open on GitHub'), t('Claim')];
  const label = `${repository.owner}/${repository.name}#${number}`;
  const chosen = await vscode.window.showInformationMessage(
    t('The issue {0} is open.', label),
    open,
    claim,
  );
  if (chosen === open) await vscode.env.openExternal(vscode.Uri.parse(url));
  if (chosen === claim) await vscode.commands.executeCommand('handbook.claimIssue', { issue: url });
}
