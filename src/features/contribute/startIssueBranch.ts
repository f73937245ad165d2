import * as vscode from 'vscode';
import type { GitRepositories, GitService } from '../../git/service';
import { targetOf } from '../target';
import type { ContributeDependencies } from './dependencies';
import { existingBranchStep } from './existingBranch';
import { runSteps, type Draft } from './flow';
import { factsStep } from './factsStep';
import { issueLookUp } from './issueLookUp';
import { issueStep, kindStep, otherRepositoryStep, titleStep } from './issueSteps';
import { issueTextOf } from './issueText';
import { likelyRepository, repositoryStep } from './repositoryStep';
import { report } from './report';
import { reviewStep } from './reviewStep';
import { inStatusBar } from './statusBar';

/** Leads from an issue to its branch. Whatever goes wrong is told to the user. */
export async function startIssueBranch(
  deps: ContributeDependencies,
  argument: unknown,
): Promise<void> {
  try {
    await start(deps, argument);
  } catch (error) {
    await report(error);
  }
}

const steps = [
  repositoryStep,
  issueStep,
  otherRepositoryStep,
  existingBranchStep,
  factsStep,
  kindStep,
  titleStep,
  reviewStep,
];

async function start(deps: ContributeDependencies, argument: unknown): Promise<void> {
  const told = targetOf(argument).handbook;
  const handbook = deps.library.current.find(({ id, applies }) => (told ? id === told : applies));
  const issueText = issueTextOf(argument);
  const repositories = await openRepositories(deps.git);
  const draft: Draft = {
    repositories,
    repository: likelyRepository(repositories, issueText, handbook?.model.config.repository),
    issue: undefined,
    issueText,
    facts: undefined,
    lookUp: issueLookUp(deps, argument),
    claims: deps.claims,
    defaultHost: deps.github.host,
    kind: undefined,
    title: '',
    name: undefined,
    base: undefined,
    settled: new Set(),
  };
  if (await runSteps(steps, draft)) await noteStart(deps, told);
}

/** Who has a branch for an issue has begun to contribute, by the handbook that is about the work. */
async function noteStart(
  { library, onboarding }: ContributeDependencies,
  told: string | undefined,
): Promise<void> {
  // What cannot be read, the views say when they are opened.
  const handbooks = await library.load().catch(() => []);
  const handbook = handbooks.find(({ id, applies }) => (told ? id === told : applies));
  await onboarding.done('startContributing', handbook);
}

function openRepositories(git: GitService): Thenable<GitRepositories> {
  const title = vscode.l10n.t('Looking for Git repositories …');
  return inStatusBar(title, () => git.repositories());
}
