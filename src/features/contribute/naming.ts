import * as vscode from 'vscode';
import { branchTemplate } from '../progress/branchTemplate';
import { defaultTemplate, proposeName, type ProposedName } from './branchName';
import type { Draft } from './flow';
import type { NameProblem } from './refName';

/** A function that gives the branch's name for a title, by the setting `handbook.branchName`. */
export async function nameFor({
  repository,
  issue,
  kind,
}: Draft): Promise<(title: string) => ProposedName> {
  const setting = branchTemplate(repository.root);
  const template = setting.trim() === '' ? defaultTemplate : setting;
  const user = template.includes('${user}') ? await repository.userName() : '';
  return (title) =>
    proposeName(template, { kind: kind ?? 'bug', issueNumber: issue?.number ?? 0, title, user });
}

/** Why Git would not take a name, as a sentence. */
export function sentenceFor(problem: NameProblem): string {
  switch (problem) {
    case 'empty':
      return vscode.l10n.t('Enter a name for the branch.');
    case 'space':
      return vscode.l10n.t('A branch name holds no spaces; use a dash.');
    case 'character':
      return vscode.l10n.t('A branch name holds none of the characters ~ ^ : ? * [ and \\.');
    case 'sequence':
      return vscode.l10n.t('A branch name holds neither two dots in a row nor "@{".');
    case 'slash':
      return vscode.l10n.t('A slash stands between two parts of a branch name.');
    case 'dot':
      return vscode.l10n.t(
        'No part of a branch name begins with a dot, and the name ends with none.',
      );
    case 'dash':
      return vscode.l10n.t('A branch name does not begin with a dash.');
    case 'lock':
      return vscode.l10n.t('No part of a branch name ends with ".lock".');
    case 'reserved':
      return vscode.l10n.t('Git keeps this name for itself.');
    case 'long':
      return vscode.l10n.t('This name is too long.');
  }
}
