import * as vscode from 'vscode';
import type { GitRepositories, GitService } from '../../git/service';
import type { HandbookLibrary } from '../../sources/library';
import { targetOf } from '../target';
import { runSteps, type Draft } from './flow';
import { issueStep, kindStep, otherRepositoryStep, titleStep } from './issueSteps';
import { likelyRepository, repositoryStep } from './repositoryStep';
import { report } from './report';
import { reviewStep } from './reviewStep';

export interface ContributeDependencies {
  readonly git: GitService;
  readonly library: Pick<HandbookLibrary, 'current'>;
}

/**
 * Registers the command Start Issue Branch. It may be told the handbook (see `Target`) and, as
 * `issue`, the issue.
 */
export function registerContribute({ git, library }: ContributeDependencies): vscode.Disposable {
  return vscode.commands.registerCommand(
    'handbook.startIssueBranch',
    async (...args: readonly unknown[]) => {
      const told = targetOf(args[0]).handbook;
      const handbook = library.current.find(({ id, applies }) => (told ? id === told : applies));
      try {
        await start(git, issueOf(args[0]), handbook?.model.config.repository);
      } catch (error) {
        await report(error);
      }
    },
  );
}

const steps = [repositoryStep, issueStep, otherRepositoryStep, kindStep, titleStep, reviewStep];

async function start(
  git: GitService,
  issueText: string,
  handbookRepository: string | undefined,
): Promise<void> {
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

/** The issue that the command was called with, in any way that one may write it. */
function issueOf(argument: unknown): string {
  if (typeof argument !== 'object' || argument === null || !('issue' in argument)) return '';
  return typeof argument.issue === 'string' ? argument.issue : '';
}
