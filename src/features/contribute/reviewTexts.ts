import * as vscode from 'vscode';
import type { Operation } from '../../git/service';
import { withoutIcons } from '../plainText';
import type { Obstacle, ReviewAction } from './review';
import type { Plan } from './reviewStep';

export interface ReviewItem extends vscode.QuickPickItem {
  readonly action: ReviewAction | 'openSetting';
}

/** One sentence: what stands in the way, else what is about to happen. */
export function sentenceFor({ name, base, review: { obstacle } }: Plan): string {
  if (!obstacle) return vscode.l10n.t('Start {0} from {1}?', name, base.label);
  return obstacleSentence(obstacle, name);
}

function obstacleSentence(obstacle: Obstacle, name: string): string {
  switch (obstacle.kind) {
    case 'current':
      return vscode.l10n.t('You are on {0} already.', name);
    case 'existsHere':
      return vscode.l10n.t('The branch {0} exists already.', name);
    case 'existsOnRemote':
      return vscode.l10n.t('The branch {0} exists already on {1}.', name, obstacle.branch.remote);
    case 'inTheWay':
      return vscode.l10n.t('The branch {0} stands in the way of this name.', obstacle.branch);
    case 'operation':
      return operationSentence(obstacle.operation);
    case 'changes':
      return obstacle.files === 1
        ? vscode.l10n.t('1 file has changes: commit or stash them, or do not switch.')
        : vscode.l10n.t(
            '{0} files have changes: commit or stash them, or do not switch.',
            obstacle.files,
          );
    case 'looseCommits':
      return vscode.l10n.t('HEAD is detached, and {0} is on no branch.', short(obstacle.commit));
  }
}

function operationSentence(operation: Operation): string {
  switch (operation) {
    case 'rebase':
      return vscode.l10n.t('A rebase is under way: end it first, or do not switch.');
    case 'merge':
      return vscode.l10n.t('A merge is under way: end it first, or do not switch.');
    case 'cherryPick':
      return vscode.l10n.t('A cherry-pick is under way: end it first, or do not switch.');
    case 'revert':
      return vscode.l10n.t('A revert is under way: end it first, or do not switch.');
  }
}

/** How an action is offered. */
export function itemFor(action: ReviewAction, plan: Plan): ReviewItem {
  const { review, prepared } = plan;
  const name = withoutIcons(plan.name);
  const base = withoutIcons(plan.base.label);
  switch (action) {
    case 'createAndSwitch':
      return {
        action,
        label: vscode.l10n.t('$(git-branch) Create {0} from {1}', name, base),
        description: vscode.l10n.t('and switch to it'),
        detail: whatStays(plan),
      };
    case 'create':
      return {
        action,
        label: vscode.l10n.t('$(add) Create {0} from {1}, but Do Not Switch', name, base),
        detail: vscode.l10n.t('Nothing in the folder changes.'),
      };
    case 'switch':
      return {
        action,
        label: vscode.l10n.t('$(arrow-swap) Switch to {0}', name),
        detail:
          review.obstacle?.kind === 'existsOnRemote'
            ? vscode.l10n.t(
                'As a local branch that follows {0}.',
                withoutIcons(remoteLabel(review.obstacle)),
              )
            : undefined,
      };
    case 'keepCommits':
      return {
        action,
        label: vscode.l10n.t('$(save) Keep the Commits of HEAD on a Branch First…'),
        detail: vscode.l10n.t('Otherwise nothing would hold them after switching.'),
      };
    case 'changeName':
      return { action, label: vscode.l10n.t('$(edit) Change the Name…'), description: name };
    case 'changeBase':
      return {
        action,
        label: vscode.l10n.t('$(git-commit) Change the Base…'),
        description: base,
      };
    case 'openSourceControl':
      return {
        action,
        label: vscode.l10n.t('$(source-control) Open Source Control'),
        detail: prepared.snapshot.operation
          ? undefined
          : vscode.l10n.t('To commit or stash the changes; then start again.'),
      };
  }
}

/** An item that leads to the setting, where it holds variables that are not known. */
export function unknownVariablesItem(unknown: readonly string[]): readonly ReviewItem[] {
  if (unknown.length === 0) return [];
  return [
    {
      action: 'openSetting',
      label: vscode.l10n.t('$(warning) Open the Setting handbook.branchName'),
      detail: vscode.l10n.t(
        'The name leaves out what it does not know: {0}',
        unknown.map((variable) => `\${${variable}}`).join(', '),
      ),
    },
  ];
}

/** A commit's first characters. */
export function short(commit: string): string {
  return commit.slice(0, 7);
}

function remoteLabel({ branch }: Extract<Obstacle, { kind: 'existsOnRemote' }>): string {
  return `${branch.remote}/${branch.name}`;
}

function whatStays({ prepared: { snapshot } }: Plan): string | undefined {
  const { head, untracked } = snapshot;
  if (head.kind === 'detached') {
    return vscode.l10n.t(
      'HEAD is at {0}, on no branch; "git checkout {1}" leads back there.',
      withoutIcons(head.label),
      short(head.commit),
    );
  }
  if (untracked === 0) return undefined;
  return untracked === 1
    ? vscode.l10n.t('1 untracked file stays as it is.')
    : vscode.l10n.t('{0} untracked files stay as they are.', untracked);
}
