/** From an issue to its pull request: a bundle of its own, loaded when a command is first used. */
import * as vscode from 'vscode';
import type { GitRepositories, GitService } from '../../git/service';
import { claimIssue } from './claim/claimIssue';
import { runSteps, type Draft } from './flow';
import { issueStep, kindStep, otherRepositoryStep, titleStep } from './issueSteps';
import { likelyRepository, repositoryStep } from './repositoryStep';
import { report } from './report';
import { reviewStep } from './reviewStep';

export interface IssueBranchOptions {
  readonly git: GitService;
  /** `owner/name` of the repository that the handbook belongs to. */
  readonly handbookRepository: string | undefined;
  /** The issue, in any way that one may write it; empty when it is to be asked for. */
  readonly issueText: string;
}

/** What the bundle is, for whoever loads it. */
export interface ContributeCode {
  /** Leads from an issue to its branch. Whatever goes wrong is said to the user. */
  readonly startIssueBranch: (options: IssueBranchOptions) => Promise<void>;
  readonly claimIssue: typeof claimIssue;
}

export { claimIssue };

export const startIssueBranch: ContributeCode['startIssueBranch'] = async (options) => {
  try {
    await start(options);
  } catch (error) {
    await report(error);
  }
};

const steps = [repositoryStep, issueStep, otherRepositoryStep, kindStep, titleStep, reviewStep];

async function start({ git, issueText, handbookRepository }: IssueBranchOptions): Promise<void> {
  const repositories = await openRepositories(git);
  const draft: Draft = {
    repositories,
    repository: likelyRepository(repositories, issueText, handbookRepository),
    issue: undefined,
    issueText,
    kind: undefined,
    title: '',
    name: undefined,
    base: undefined,
    settled: new Set(),
  };
  await runSteps(steps, draft);
}

function openRepositories(git: GitService): Thenable<GitRepositories> {
  const title = vscode.l10n.t('Looking for Git repositories …');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    git.repositories(),
  );
}
