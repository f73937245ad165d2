import * as vscode from 'vscode';
import type { GitRepository } from '../../../git/service';
import type { Claim, ClaimState } from '../../claims/claim';
import { withoutIcons } from '../../plainText';
import type { ContributeDependencies } from '../dependencies';
import type { HostedRepository } from '../fork/remotes';
import { formatIssue } from '../issue';
import { issueKey } from '../issueAtHand';
import { report } from '../report';
import { switchWork } from '../switchWork';
import { workplaceFor } from '../workplace';
import { goTo } from './goTo';
import { issueBranches, tellNoIssueBranch, type IssueBranch } from './issueBranches';
import { restingBranch } from './restingBranch';

type Item = vscode.QuickPickItem & { readonly go?: () => Promise<boolean> };

/** Switches between the branches that were started for issues, or away from them; nothing is lost. */
export async function switchIssueBranch(
  deps: ContributeDependencies,
  argument: unknown,
): Promise<void> {
  try {
    const { repository, project } = await workplaceFor(deps, argument);
    const items = await itemsFor(deps, repository, project);
    if (items.length === 0) {
      tellNoIssueBranch();
      return;
    }
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Switch Issue Branch'),
      placeHolder: vscode.l10n.t('What do you want to work on?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    await picked?.go?.();
  } catch (error) {
    await report(error);
  }
}

async function itemsFor(
  { claims }: ContributeDependencies,
  repository: GitRepository,
  project: HostedRepository | undefined,
): Promise<readonly Item[]> {
  const [{ head }, all] = await Promise.all([repository.snapshot(), issueBranches(repository)]);
  const current = head.kind === 'branch' ? head.name : undefined;
  const others: Item[] = all
    .filter(({ name }) => name !== current)
    .map((branch) => ({
      ...textsOf(branch, project && claims.of(issueKey(branch.issue, project))),
      go: () => switchWork(repository, branch.name),
    }));
  const isOnOne = all.some(({ name }) => name === current);
  return current !== undefined && isOnOne
    ? [...others, ...(await stopItem(repository, current))]
    : others;
}

function textsOf({ name, issue }: IssueBranch, claim: Claim | undefined): vscode.QuickPickItem {
  const label = formatIssue(issue);
  const title = claim ? `${label} ${claim.title}` : label;
  return {
    label: `$(git-branch) ${withoutIcons(name)}`,
    ...(claim ? { description: stateOf(claim.state) } : {}),
    detail: withoutIcons(title),
  };
}

function stateOf(state: ClaimState): string {
  const { t } = vscode.l10n;
  switch (state) {
    case 'claiming':
    case 'waiting':
      return t('waiting for the assignment');
    case 'assigned':
      return t('assigned to you');
    case 'lost':
      return t('not yours any more');
    case 'submitted':
      return t('pull request open');
    case 'merged':
      return t('merged');
  }
}

async function stopItem(repository: GitRepository, current: string): Promise<Item[]> {
  const branches = { ...(await repository.branches()), remotes: repository.remotes };
  const rest = await restingBranch(repository, branches, current);
  if (!rest) return [];
  return [
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(debug-pause) ${vscode.l10n.t('Stop Working on This')}`,
      description: withoutIcons(current),
      detail: withoutIcons(vscode.l10n.t('Goes to {0}; the branch stays.', rest.name)),
      go: () => goTo(repository, rest),
    },
  ];
}
