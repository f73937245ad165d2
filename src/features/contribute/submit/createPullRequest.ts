import { sameLogin } from '../../../github/login';
import * as vscode from 'vscode';
import type { PullRequestDraft } from '../../../handbook/contributing/templates/pullRequestDraft';
import { canonicalHost, sameRepository } from '../../../git/remoteUrl';
import { isGitHubError } from '../../../github/errors';
import type { GitHubWork, PullRequest } from '../../../github/work';
import { activeDraft, closeDraft } from '../../drafts/gitHubDraft';
import { repositoryIn } from '../../drafts/draftRepository';
import type { ContributeDependencies } from '../dependencies';
import type { HostedRepository } from '../fork/remotes';
import { parseIssue } from '../issue';
import { issueKey } from '../issueAtHand';
import { offerPage } from '../offerPage';
import { tellingFailures, withProgress } from '../onGitHub';

/** Opens the pull request that the active document is a draft of, after a last look. */
export async function createPullRequest(deps: ContributeDependencies): Promise<void> {
  const document = activeDraft('pull-request');
  if (document) await post(deps, document);
}

/** Reads the draft as it stands, each time: it may have been changed since an earlier try. */
async function post(deps: ContributeDependencies, document: vscode.TextDocument): Promise<void> {
  const { t } = vscode.l10n;
  const { readPullRequestDraft } = await deps.core();
  const read = readPullRequestDraft(document.getText());
  if ('lacks' in read) {
    void vscode.window.showWarningMessage(
      t('The lines at the top of the text do not say: {0}.', read.lacks.join(', ')),
    );
    return;
  }
  const project = repositoryIn(read.repository, deps.github.host);
  if (!project) {
    void vscode.window.showWarningMessage(t('{0} is no repository.', read.repository));
    return;
  }
  const yes = read.draft ? t('Create Draft') : t('Create Pull Request');
  const chosen = await vscode.window.showInformationMessage(
    t('Open this pull request in {0}/{1}?', project.owner, project.name),
    { modal: true, detail: `${read.title}\n${read.head} → ${read.base}` },
    yes,
  );
  if (chosen === yes) await create(deps, document, read, project);
}

async function create(
  deps: ContributeDependencies,
  document: vscode.TextDocument,
  draft: PullRequestDraft,
  project: HostedRepository,
): Promise<void> {
  const page = `${deps.github.page(project)}/pulls`;
  const again = (): Promise<void> => post(deps, document);
  await tellingFailures({ access: deps.github, host: project.host, page, again }, async () => {
    const signedIn = await deps.github.workSignedIn(project.host);
    if (!signedIn) return;
    const title = vscode.l10n.t('Opening the pull request …');
    const made = await withProgress(title, (signal) => open(signedIn.work, project, draft, signal));
    await note(deps, made, project, signedIn.login);
    await closeDraft(document);
    await tellOpened(made);
  });
}

/** Opens it, or finds the one that is open for the branch already: an earlier try may have made it. */
async function open(
  work: GitHubWork,
  project: HostedRepository,
  { title, body, head, base, draft }: PullRequestDraft,
  signal: AbortSignal,
): Promise<PullRequest> {
  const [owner, branch] = head.split(':', 2);
  // A branch of the repository itself is named without its owner.
  const isOwn = sameLogin(owner, project.owner);
  const request = { title, body, base, draft, head: isOwn ? (branch ?? head) : head };
  try {
    return await work.createPullRequest(project, request, signal);
  } catch (error) {
    const mayBeThere =
      isGitHubError(error) && ['uncertain', 'refused'].includes(error.failure.kind);
    if (!mayBeThere) throw error;
    const known = await work.pullRequests(project, head, undefined, signal);
    const found = known?.value.find(
      ({ state, base: of }) => (state === 'open' || state === 'draft') && of.branch === base,
    );
    if (!found) throw error;
    return found;
  }
}

/**
 * Keeps with the claim of the branch's issue which pull request is for it, so that it is followed.
 * Who was assigned without a claim has one from now on.
 */
async function note(
  { claims, git, github }: ContributeDependencies,
  { number, title, head: { branch } }: PullRequest,
  project: HostedRepository,
  login: string,
): Promise<void> {
  for (const repository of await git.repositories()) {
    const issue = parseIssue(await repository.recall(branch, 'handbook-issue'));
    const key = issue && issueKey(issue, project);
    if (!key || canonicalHost(key.host) !== canonicalHost(project.host)) continue;
    const url = `${github.page(key)}/issues/${key.number}`;
    const claimed = new Date().toISOString();
    const claim = claims.of(key) ?? { ...key, title, url, login, claimed };
    const isElsewhere = !sameRepository(key, project);
    const pullRequestIn = isElsewhere ? `${project.owner}/${project.name}` : undefined;
    const pullRequest = { pullRequest: number, pullRequestIn };
    await claims.put({ ...claim, branch, ...pullRequest, state: 'submitted' });
  }
}

async function tellOpened({ number, url, repository }: PullRequest): Promise<void> {
  const label = `${repository.owner}/${repository.name}#${number}`;
  await offerPage(vscode.l10n.t('The pull request {0} is open.', label), url);
}
