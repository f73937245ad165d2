import * as vscode from 'vscode';
import type { ContributionRules } from '../../../handbook/contributing/rules';
import { pullRequestText } from '../../../handbook/contributing/templates/pullRequestTemplate';
import { writePullRequestDraft } from '../../../handbook/contributing/templates/writeDrafts';
import type { TemplateFile } from '../../../handbook/contributing/templates/template';
import { sameRepository } from '../../../git/remoteUrl';
import type { SignedIn } from '../../../github/connect';
import { openGitHubDraft } from '../../drafts/gitHubDraft';
import type { ContributeDependencies } from '../dependencies';
import { pushRemote, type PushTarget } from '../fork/pushRemote';
import { issueKey, rulesOf } from '../issueAtHand';
import { tellingFailures, withProgress } from '../onGitHub';
import { report } from '../report';
import { workplaceFor } from '../workplace';
import { tellNoWork } from './noWork';
import { askHowToSubmit, askWhichTemplate } from './questions';
import { defaultPullRequestTemplates, pullRequestTemplates } from './templates';
import { comparison } from './comparison';
import { tellPushFailure } from './pushFailure';
import { push, targets, workOn, type Work } from './work';

/**
 * Pushes the branch that is checked out, and opens the text of its pull request to be looked at and
 * changed. Head and base are shown before anything is done; nothing is opened on GitHub here.
 */
export async function submitPullRequest(
  deps: ContributeDependencies,
  argument: unknown,
): Promise<void> {
  try {
    await submit(deps, argument);
  } catch (error) {
    await report(error);
  }
}

async function submit(deps: ContributeDependencies, argument: unknown): Promise<void> {
  const { handbook, repository, project } = await workplaceFor(deps, argument);
  if (!project) return tellNoWork('noProject');
  const work = await workOn(repository, project);
  if (typeof work === 'string') return tellNoWork(work);
  const bases = await targets(work);
  const [proposed] = bases;
  if (proposed === undefined) return tellNoWork('noBase');
  if (bases.includes(work.branch) && work.issue === undefined) return tellNoWork('trunk');
  const page = `${deps.github.page(project)}/pulls`;
  const { github: access } = deps;
  const again = (): Promise<void> => submitPullRequest(deps, argument);
  await tellingFailures({ access, host: project.host, page, again }, async () => {
    const detail = vscode.l10n.t('To open a pull request in {0}/{1}.', project.owner, project.name);
    const signedIn = await access.workSignedIn(project.host, { detail });
    if (!signedIn) return;
    const target = await pushRemote(repository, project, signedIn);
    if (!target) return;
    const head = `${target.owner}:${work.branch}`;
    const answer = await askHowToSubmit(work, head, bases);
    if (!answer) return;
    const isOurs = answer.where !== 'extension';
    const template = isOurs
      ? await askWhichTemplate(await templatesFor(repository, project, signedIn, target))
      : undefined;
    if (template === 'cancel') return;
    try {
      await push(repository, target.remote, work.branch);
    } catch (error) {
      return tellPushFailure(error, { repository, remote: target.remote, branch: work.branch });
    }
    if (!isOurs) {
      // As that extension's `src/commands.ts` takes it; its form asks for the base itself.
      await vscode.commands.executeCommand('pr.create', {
        repoPath: repository.root.fsPath,
        compareBranch: work.branch,
      });
      return;
    }
    const rules = await rulesOf(deps, handbook);
    const title = await titleFor(deps, work, signedIn);
    const body = bodyFor(work, rules, template);
    const { base, draft } = answer;
    if (answer.where === 'page') {
      const address = comparison({ page: deps.github.page(project), head, base, title, body });
      await vscode.env.openExternal(vscode.Uri.parse(address, true));
      return;
    }
    const into = `${project.host}/${project.owner}/${project.name}`;
    const { readPullRequestDraft } = await deps.core();
    await openGitHubDraft({
      kind: 'pull-request',
      name: work.branch.replaceAll('/', ' '),
      text: writePullRequestDraft({ repository: into, head, base, title, draft, body }),
      // What was written for the same way is gone on with; for another base it is another one.
      goesOn: (there) => {
        const known = readPullRequestDraft(there);
        if ('lacks' in known) return false;
        return known.repository === into && known.head === head && known.base === base;
      },
    });
  });
}

/**
 * The repository's own, else its owner's; but for the latter GitHub is not asked where a fork had to be
 * made: the way from the claim to the merge is to take no more than twelve requests.
 */
async function templatesFor(
  { root }: Work['repository'],
  project: Work['project'],
  { work }: SignedIn,
  { isNewFork }: PushTarget,
): Promise<readonly TemplateFile[]> {
  const own = await pullRequestTemplates(root);
  return own.length > 0 || isNewFork ? own : defaultPullRequestTemplates(work, project);
}

/** The issue's title, as last seen; else as GitHub says; else from the branch's name. */
async function titleFor(
  { claims }: ContributeDependencies,
  { issue, project, branch }: Work,
  { work }: SignedIn,
): Promise<string> {
  const key = issue && issueKey(issue, project);
  const known = key && claims.of(key)?.title;
  if (known !== undefined) return known;
  const words = branch.replace(/^.*\//, '').replace(/^\d+-/, '').replaceAll('-', ' ');
  if (!key) return words;
  try {
    const label = `${key.owner}/${key.name}#${key.number}`;
    const found = await withProgress(vscode.l10n.t('Looking at {0} …', label), (signal) =>
      work.issue(key, key.number, undefined, signal),
    );
    return found?.value.title ?? words;
  } catch {
    // The title is shown to be changed; a missing one stops nothing.
    return words;
  }
}

function bodyFor(
  { issue, project }: Work,
  rules: ContributionRules | undefined,
  template: TemplateFile | undefined,
): string {
  const rule = rules?.pullRequest;
  const isHere = !issue?.repository || sameRepository(issue.repository, project);
  const owner =
    issue?.repository && !isHere ? `${issue.repository.owner}/${issue.repository.name}` : '';
  return pullRequestText({
    template,
    checklist: rule?.checklist?.items.map(({ markdown }) => markdown) ?? [],
    closes: rule?.closes ?? 'Closes',
    issue: issue && `${owner}#${issue.number}`,
  });
}
