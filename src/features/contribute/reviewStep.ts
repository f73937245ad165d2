import * as vscode from 'vscode';
import type { Base } from '../../git/base';
import { createBranch, keepCommits, switchTo } from './actions';
import { askBase, askName } from './changes';
import type { Draft, Outcome, Step } from './flow';
import { askPick, type Place } from './input';
import { nameFor } from './naming';
import { prepare, type Prepared } from './prepare';
import { review, type Review, type ReviewAction } from './review';
import { itemFor, sentenceFor, unknownVariablesItem } from './reviewTexts';

/** What is about to happen. */
export interface Plan {
  readonly name: string;
  readonly base: Base;
  readonly prepared: Prepared;
  readonly review: Review;
}

/** The last look: shows name and base, says what stands in the way, and does what is chosen. */
export const reviewStep: Step = {
  counted: () => true,
  async run(draft, place) {
    const prepared = await prepare(draft, place);
    if (typeof prepared === 'string') return prepared;
    const proposed = (await nameFor(draft))(draft.title);
    const name = draft.name ?? proposed.name;
    const plan: Plan = {
      name,
      base: prepared.base,
      prepared,
      review: review(name, prepared.snapshot),
    };
    const setting = unknownVariablesItem(draft.name === undefined ? proposed.unknown : []);
    const answer = await askPick({
      place,
      items: [...plan.review.actions.map((action) => itemFor(action, plan)), ...setting],
      placeholder: sentenceFor(plan),
    });
    if (answer.kind !== 'value') return answer.kind;
    return act(answer.value.action, draft, plan, place);
  },
};

async function act(
  action: ReviewAction | 'openSetting',
  draft: Draft,
  plan: Plan,
  place: Place,
): Promise<Outcome> {
  switch (action) {
    case 'createAndSwitch':
    case 'create':
      return createBranch(draft, plan, action);
    case 'switch':
      return switchTo(draft, plan);
    case 'keepCommits':
      return keepCommits(draft, plan, place);
    case 'changeName':
      return askName(draft, plan, place);
    case 'changeBase':
      return askBase(draft, plan, place);
    case 'openSourceControl':
      await vscode.commands.executeCommand('workbench.view.scm');
      return 'cancel';
    case 'openSetting':
      await vscode.commands.executeCommand('workbench.action.openSettings', 'handbook.branchName');
      return 'cancel';
  }
}
