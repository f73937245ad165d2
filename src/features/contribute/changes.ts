import * as vscode from 'vscode';
import type { Snapshot } from '../../git/service';
import { withoutIcons } from '../plainText';
import { candidates } from '../../git/base';
import type { Draft, Outcome } from './flow';
import { askPick, askText, error, type Place } from './input';
import { sentenceFor } from './naming';
import { branchInTheWay, problemOfName } from './refName';
import type { Plan } from './reviewStep';

/** Asks for another name; the way back leads to the last look. */
export async function askName(draft: Draft, plan: Plan, place: Place): Promise<Outcome> {
  const answer = await askText({
    place: { ...place, canGoBack: true },
    value: plan.name,
    prompt: vscode.l10n.t('The name of the new branch'),
    check: (name) => checkName(name, plan.prepared.snapshot),
  });
  if (answer.kind === 'value') draft.name = answer.value;
  return answer.kind === 'cancel' ? 'cancel' : 'again';
}

/** Asks for another base; the way back leads to the last look. */
export async function askBase(draft: Draft, plan: Plan, place: Place): Promise<Outcome> {
  const items = candidates(plan.prepared.snapshot).map((base) => ({
    label: `$(${base.remote === undefined ? 'git-branch' : 'cloud'}) ${withoutIcons(base.label)}`,
    base,
  }));
  const answer = await askPick({
    place: { ...place, canGoBack: true },
    items,
    placeholder: vscode.l10n.t('What should {0} start from?', plan.name),
    active: items.find(({ base }) => base.ref === plan.base.ref),
  });
  if (answer.kind === 'value') draft.base = answer.value.base;
  return answer.kind === 'cancel' ? 'cancel' : 'again';
}

/** Why a name cannot be a new branch's, while it is typed. */
export function checkName(
  name: string,
  { local }: Snapshot,
): vscode.InputBoxValidationMessage | undefined {
  const problem = problemOfName(name);
  if (problem) return error(sentenceFor(problem));
  const names = local.map((branch) => branch.name);
  if (names.includes(name)) return error(vscode.l10n.t('The branch {0} exists already.', name));
  const other = branchInTheWay(name, names);
  return other === undefined
    ? undefined
    : error(vscode.l10n.t('The branch {0} stands in the way of this name.', other));
}
