import * as vscode from 'vscode';
import { sameRepository } from '../../git/remoteUrl';
import { withoutIcons } from '../plainText';
import { issueKinds, type IssueKind } from './branchName';
import type { Step } from './flow';
import { askPick, askText, error } from './input';
import { formatIssue, parseIssue } from './issue';
import { nameFor } from './naming';

const always = () => true;
const never = () => false;

/** Asks for the issue, unless a valid one was given and this is the first time. */
export const issueStep: Step = {
  counted: always,
  async run(draft, place) {
    const given = draft.issue ? undefined : parseIssue(draft.issueText);
    if (given) {
      draft.issue = given;
      return 'skip';
    }
    const answer = await askText({
      place,
      value: draft.issue ? formatIssue(draft.issue) : draft.issueText,
      placeholder: vscode.l10n.t('12, #12, owner/repository#12, or the address of an issue'),
      prompt: vscode.l10n.t('Which issue is the branch for?'),
      check: (text) =>
        parseIssue(text)
          ? undefined
          : error(
              vscode.l10n.t(
                'Enter a number such as 12, or owner/repository#12, or the address of an issue.',
              ),
            ),
    });
    if (answer.kind !== 'value') return answer.kind;
    const issue = parseIssue(answer.value);
    if (!issue) return 'again';
    // The address of the same issue says more than what is shown of it.
    if (!draft.issue || formatIssue(issue) !== formatIssue(draft.issue)) {
      draft.issue = issue;
      draft.name = undefined;
    }
    return 'next';
  },
};

/** Asks whether to go on where the issue is not of any remote's repository. */
export const otherRepositoryStep: Step = {
  counted: never,
  async run({ issue, repository }, place) {
    const known = repository.remotes.flatMap((remote) => remote.repository ?? []);
    const named = issue?.repository;
    if (!named || known.length === 0) return 'skip';
    if (known.some((other) => sameRepository(other, named))) return 'skip';
    const proceed = {
      label: vscode.l10n.t('$(arrow-right) Continue in {0}', withoutIcons(repository.name)),
      detail: vscode.l10n.t(
        'Its remotes belong to {0}.',
        withoutIcons([...new Set(known.map(({ owner, name }) => `${owner}/${name}`))].join(', ')),
      ),
    };
    const other = { label: vscode.l10n.t('$(arrow-left) Choose Another Issue or Repository') };
    const answer = await askPick({
      place,
      items: [proceed, other],
      placeholder: vscode.l10n.t(
        '{0} is an issue of another repository than {1}.',
        formatIssue(issue),
        repository.name,
      ),
    });
    if (answer.kind !== 'value') return answer.kind;
    return answer.value === proceed ? 'next' : 'back';
  },
};

/** Asks which of the handbook's kinds the issue is. */
export const kindStep: Step = {
  counted: always,
  async run(draft, place) {
    const items = issueKinds.map((kind) => ({ ...kindItem(kind), issueKind: kind }));
    const answer = await askPick({
      place,
      items,
      placeholder: vscode.l10n.t('What kind of issue is it?'),
      active: items.find(({ issueKind }) => issueKind === draft.kind),
    });
    if (answer.kind !== 'value') return answer.kind;
    if (answer.value.issueKind !== draft.kind) draft.name = undefined;
    draft.kind = answer.value.issueKind;
    return 'next';
  },
};

/** Asks for the words that end the branch's name. */
export const titleStep: Step = {
  counted: always,
  async run(draft, place) {
    const naming = await nameFor(draft);
    const answer = await askText({
      place,
      value: draft.title,
      placeholder: vscode.l10n.t("The issue's title, or a few words; may stay empty"),
      prompt: draft.facts
        ? vscode.l10n.t('Words for the branch name, from the issue’s title.')
        : vscode.l10n.t('Words for the branch name. GitHub did not tell the issue’s title.'),
      // A remark takes the prompt's place, so it waits until there is something to remark on.
      check: (title) =>
        title.trim() === ''
          ? undefined
          : {
              message: vscode.l10n.t('The branch will be named {0}.', naming(title).name),
              severity: vscode.InputBoxValidationSeverity.Info,
            },
    });
    if (answer.kind !== 'value') return answer.kind;
    if (answer.value !== draft.title) draft.name = undefined;
    draft.title = answer.value;
    return 'next';
  },
};

function kindItem(kind: IssueKind): vscode.QuickPickItem {
  switch (kind) {
    case 'case-study':
      return { label: vscode.l10n.t('$(beaker) Case study') };
    case 'feature':
      return { label: vscode.l10n.t('$(lightbulb) Feature') };
    case 'bug':
      return { label: vscode.l10n.t('$(bug) Bug') };
  }
}
