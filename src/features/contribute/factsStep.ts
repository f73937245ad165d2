import { sameLogin } from '../../github/login';
import * as vscode from 'vscode';
import type { ContributionRules } from '../../handbook/contributing/rules';
import type { Issue } from '../../github/work';
import { labelSettings, labelsNamed } from '../issues/kinds';
import { withoutIcons } from '../plainText';
import { issueKinds, type IssueKind } from './branchName';
import type { Draft, Outcome, Step } from './flow';
import { askPick, type Place } from './input';
import { formatIssue } from './issue';
import type { IssueFacts } from './issueLookUp';

/**
 * Asks GitHub for the issue: its title and kind save the user from typing them, and work on one that
 * is closed, somebody else's, or not assigned yet begins after a warning only.
 */
export const factsStep: Step = {
  counted: () => false,
  async run(draft, place) {
    const key = keyOf(draft);
    if (!key || !draft.issue) return 'skip';
    const facts = await draft.lookUp(key, formatIssue({ number: key.number, repository: key }));
    draft.facts = facts;
    if (!facts) return 'skip';
    if (draft.title === '') draft.title = facts.issue.title;
    draft.kind ??= kindOf(facts.issue, facts.rules);
    const warning = warningOf(facts);
    return warning === undefined ? 'skip' : askWhetherToStart(warning, facts, place);
  },
};

/** The issue with its repository, which for a bare number is that of the best remote. */
function keyOf({ issue, repository, defaultHost }: Draft) {
  if (!issue) return undefined;
  const remotes = ['upstream', 'origin'].flatMap((name) =>
    repository.remotes.filter((remote) => remote.name === name),
  );
  const of = issue.repository ?? remotes.find((remote) => remote.repository)?.repository;
  if (!of) return undefined;
  return { host: of.host ?? defaultHost, owner: of.owner, name: of.name, number: issue.number };
}

/** The kind that an issue's labels tell, by those that the handbook names, else by the setting's. */
function kindOf({ labels }: Issue, rules: ContributionRules | undefined): IssueKind | undefined {
  const names = labels.map(({ name }) => name);
  const isOne = (wanted: readonly string[] = []): boolean =>
    wanted.some((label) => labelsNamed(label, names).length > 0);
  const settings = labelSettings(
    vscode.workspace.getConfiguration('handbook').get<unknown>('issueLabels'),
  );
  return (
    issueKinds.find((kind) => isOne(rules?.kinds.find(({ id }) => id === kind)?.labels)) ??
    issueKinds.find((kind) => isOne(settings[kind]))
  );
}

/** What speaks against starting; undefined where nothing does. */
export function warningOf({ issue, login, rules }: Omit<IssueFacts, 'key'>): string | undefined {
  const { t } = vscode.l10n;
  const label = formatIssue({
    number: issue.number,
    repository: { ...issue.repository, host: undefined },
  });
  if (issue.state === 'closed') return t('{0} is closed.', label);
  const isMine = issue.assignees.some((each) => sameLogin(each, login));
  if (isMine) return undefined;
  if (issue.assignees.length > 0) {
    return t('{0} is assigned to {1}.', label, issue.assignees.join(', '));
  }
  if (rules?.claim?.waits !== true) return undefined;
  return t('{0} is not assigned to you. The handbook asks not to start before.', label);
}

async function askWhetherToStart(
  warning: string,
  { issue }: IssueFacts,
  place: Place,
): Promise<Outcome> {
  const { t } = vscode.l10n;
  const claimIt = { label: t('$(comment) Claim It First…') };
  const startIt = { label: t('$(warning) Start All the Same') };
  const other = { label: t('$(arrow-left) Choose Another Issue') };
  const isFree = issue.state === 'open' && issue.assignees.length === 0;
  const answer = await askPick({
    place,
    items: isFree ? [claimIt, startIt, other] : [other, startIt],
    placeholder: withoutIcons(warning),
  });
  if (answer.kind !== 'value') return answer.kind;
  if (answer.value === startIt) return 'next';
  if (answer.value === other) return 'back';
  await vscode.commands.executeCommand('handbook.claimIssue', { issue: issue.url });
  return 'cancel';
}
