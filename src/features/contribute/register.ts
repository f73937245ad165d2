import * as vscode from 'vscode';
import type { GitService } from '../../git/service';
import type { HandbookLibrary } from '../../sources/library';
import { targetOf } from '../target';
import type { ContributeCode } from './bundle';

export interface ContributeDependencies {
  readonly git: GitService;
  readonly library: Pick<HandbookLibrary, 'current'>;
}

/**
 * Registers the command Start Issue Branch. It may be told the handbook (see `Target`) and, as
 * `issue`, the issue.
 */
export function registerContribute(
  { git, library }: ContributeDependencies,
  load: () => Promise<ContributeCode>,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'handbook.startIssueBranch',
    async (...args: readonly unknown[]) => {
      const told = targetOf(args[0]).handbook;
      const handbook = library.current.find(({ id, applies }) => (told ? id === told : applies));
      const { startIssueBranch } = await load();
      await startIssueBranch({
        git,
        issueText: issueOf(args[0]),
        handbookRepository: handbook?.model.config.repository,
      });
    },
  );
}

/** The issue that the command was called with, in any way that one may write it. */
function issueOf(argument: unknown): string {
  if (typeof argument !== 'object' || argument === null || !('issue' in argument)) return '';
  return typeof argument.issue === 'string' ? argument.issue : '';
}
