import * as vscode from 'vscode';
import { sameRepository } from '../../git/remoteUrl';
import { withoutIcons } from '../plainText';
import { branchTemplate } from '../progress/branchTemplate';
import { issueInName } from '../progress/issueBranch';
import type { Draft, Step } from './flow';
import { askPick } from './input';
import { formatIssue, parseIssue, type IssueReference } from './issue';
import { switchWork } from './switchWork';

/** Finds a branch that was started for the issue before, and offers it. */
export const existingBranchStep: Step = {
  counted: () => false,
  async run(draft, place) {
    const { issue, repository } = draft;
    if (!issue) return 'skip';
    const branches = await branchesFor(draft, issue);
    if (branches.length === 0) return 'skip';
    const { t } = vscode.l10n;
    const current = repository.current?.name;
    const existing = branches.map((branch) => ({
      label: t('$(git-branch) Go On with {0}', withoutIcons(branch)),
      ...(branch === current ? { description: t('checked out') } : {}),
      branch,
    }));
    const another = { label: t('$(add) Start Another Branch'), branch: undefined };
    const answer = await askPick({
      place,
      items: [...existing, another],
      placeholder: t('There is a branch for {0} already.', formatIssue(issue)),
    });
    if (answer.kind !== 'value') return answer.kind;
    const { branch } = answer.value;
    if (branch === undefined) return 'next';
    return (await switchWork(repository, branch)) ? 'done' : 'cancel';
  },
};

/** Branches here that remember the issue, else those whose names tell it. */
async function branchesFor(
  { repository }: Draft,
  issue: IssueReference,
): Promise<readonly string[]> {
  const [remembered, { local }] = await Promise.all([
    repository.remembered('handbook-issue'),
    repository.branches(),
  ]);
  const isIt = (text: string): boolean => {
    const other = parseIssue(text);
    if (other?.number !== issue.number) return false;
    if (!other.repository || !issue.repository) return true;
    return sameRepository(other.repository, issue.repository);
  };
  const template = branchTemplate(repository.root);
  const told = new Map(remembered.map(({ branch, value }) => [branch, value]));
  return local
    .filter(({ name }) => isIt(told.get(name) ?? issueInName(name, template) ?? ''))
    .map(({ name }) => name);
}
