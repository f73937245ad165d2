import * as vscode from 'vscode';
import type { Stage } from '../../../handbook/model';
import type { Target } from '../../target';
import type { FollowDependencies } from './dependencies';
import type { News } from './news';
import { pullRequestOf } from './pullRequestPage';

interface Button {
  readonly title: string;
  readonly run: () => Thenable<unknown>;
}

/**
 * Tells the user what has become of a claim, with what comes next. Titles of issues are left out: in
 * a notification, VS Code makes links of what looks like one.
 */
export async function tellNews(
  { library }: Pick<FollowDependencies, 'library'>,
  { kind, claim }: News,
): Promise<void> {
  const { t } = vscode.l10n;
  const { owner, name, number, url } = claim;
  const issue = `${owner}/${name}#${number}`;
  const pullRequest = pullRequestOf(claim);
  const openIssue = opening(url);
  switch (kind) {
    case 'assigned': {
      const start = starting(t('Start Branch'), 'handbook.startIssueBranch', { issue: url });
      // Who has a branch already goes on with it.
      const buttons = claim.branch === undefined ? [start] : [openIssue];
      return tell(t('{0} is assigned to you.', issue), buttons);
    }
    case 'assignedToOthers':
      return tell(t('{0}, which you claimed, was assigned to somebody else.', issue), [openIssue]);
    case 'issueClosed':
      return tell(t('{0}, which you claimed, was closed.', issue), [openIssue]);
    case 'merged': {
      const next = nextStep(library.current);
      return tell(t('The pull request {0} is merged.', pullRequest.label), [
        ...(claim.branch === undefined
          ? []
          : [starting(t('Clean Up Branch'), 'handbook.cleanUpBranch', { issue: url })]),
        ...(next ? [starting(t('Show Next Step'), 'handbook.showInDiagram', next)] : []),
      ]);
    }
    case 'pullRequestClosed':
      return tell(t('The pull request {0} was closed without a merge.', pullRequest.label), [
        opening(pullRequest.url),
      ]);
  }
}

async function tell(sentence: string, buttons: readonly Button[]): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(sentence, ...buttons);
  await chosen?.run();
}

const starting = (title: string, command: string, argument: object): Button => ({
  title,
  run: () => vscode.commands.executeCommand(command, argument),
});

const opening = (address: string): Button => ({
  title: vscode.l10n.t('Open on GitHub'),
  run: () => vscode.env.openExternal(vscode.Uri.parse(address)),
});

const afterMerge: readonly Stage[] = ['document', 'release', 'announce'];

/** The workflow's first step after the merge. */
function nextStep(handbooks: FollowDependencies['library']['current']): Target | undefined {
  for (const { applies, id, model } of handbooks) {
    if (!applies || !model.workflow) continue;
    const { journey } = model.workflow;
    const stage = afterMerge.find((each) => journey[each] !== undefined);
    const step = stage && journey[stage];
    if (step !== undefined) return { handbook: id, step };
  }
  return undefined;
}
