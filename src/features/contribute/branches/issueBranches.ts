import * as vscode from 'vscode';
import type { GitRepository } from '../../../git/service';
import { parseIssue, type IssueReference } from '../issue';

/** A branch here that was started for an issue. */
export interface IssueBranch {
  readonly name: string;
  readonly commit: string;
  readonly issue: IssueReference;
}

/** The branches of a repository that remember an issue, in Git's order. */
export async function issueBranches(
  repository: Pick<GitRepository, 'remembered' | 'branches'>,
): Promise<readonly IssueBranch[]> {
  const [remembered, { local }] = await Promise.all([
    repository.remembered('handbook-issue'),
    repository.branches(),
  ]);
  const told = new Map(remembered.map(({ branch, value }) => [branch, parseIssue(value)]));
  return local.flatMap(({ name, commit }) => {
    const issue = told.get(name);
    return issue ? [{ name, commit, issue }] : [];
  });
}

/** Says that there is nothing to choose from. */
export function tellNoIssueBranch(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No branch here was started for an issue.'),
  );
}
