import * as vscode from 'vscode';
import { plainLine } from '../../github/said';
import { withoutIcons } from '../plainText';
import { labelsNamed } from './kinds';
import { isFiltering, noFilter, type IssuesFilter } from './standing';

interface Choice extends vscode.QuickPickItem {
  readonly filter?: IssuesFilter;
}

/**
 * Lets the user narrow the issues down by words, a label or a track, on top of what they chose before,
 * or take something of that back.
 * @returns undefined where they leave it as it is
 */
export function askForFilter(
  filter: IssuesFilter,
  labels: readonly string[],
  tracks: readonly string[],
): Promise<IssuesFilter | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t('Filter Issues');
  pick.placeholder = vscode.l10n.t('Words to look for, or a label or track from the list');
  pick.matchOnDescription = true;
  const choices = [
    ...chosenOf(filter),
    ...tracksOf(filter, labels, tracks),
    ...labelsOf(filter, labels),
  ];
  pick.items = choices;
  const typed = pick.onDidChangeValue((value) => {
    pick.items = [...wordsOf(filter, value.trim()), ...choices];
  });
  return new Promise((resolve) => {
    const accepted = pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.filter);
      pick.hide();
    });
    const hidden = pick.onDidHide(() => {
      resolve(undefined);
      vscode.Disposable.from(typed, accepted, hidden, pick).dispose();
    });
    pick.show();
  });
}

function wordsOf(filter: IssuesFilter, text: string): Choice[] {
  if (text === '') return [];
  return [
    {
      label: vscode.l10n.t('$(search) Issues with “{0}”', withoutIcons(text)),
      alwaysShow: true,
      filter: { ...filter, text },
    },
  ];
}

function chosenOf(filter: IssuesFilter): Choice[] {
  if (!isFiltering(filter)) return [];
  const description = vscode.l10n.t('take out of the filter');
  return [
    separator(vscode.l10n.t('Filter')),
    ...(filter.text === ''
      ? []
      : [row('check', `“${filter.text}”`, { ...filter, text: '' }, description)]),
    ...filter.labels.map((label) => {
      const labels = filter.labels.filter((other) => other !== label);
      return row('check', label, { ...filter, labels }, description);
    }),
    row('clear-all', vscode.l10n.t('Clear Filter'), noFilter),
  ];
}

function tracksOf(
  filter: IssuesFilter,
  labels: readonly string[],
  tracks: readonly string[],
): Choice[] {
  const rows = tracks.flatMap((track) =>
    labelsNamed(track, labels)
      .slice(0, 1)
      .map((label) => row('milestone', track, withLabel(filter, label), plainLine(label))),
  );
  return rows.length === 0 ? [] : [separator(vscode.l10n.t('Tracks')), ...rows];
}

function labelsOf(filter: IssuesFilter, labels: readonly string[]): Choice[] {
  const rows = labels
    .filter((label) => !filter.labels.includes(label))
    .map((label) => row('tag', label, withLabel(filter, label)));
  return rows.length === 0 ? [] : [separator(vscode.l10n.t('Labels')), ...rows];
}

const withLabel = (filter: IssuesFilter, label: string): IssuesFilter => ({
  ...filter,
  labels: [...new Set([...filter.labels, label])],
});

function row(icon: string, text: string, filter: IssuesFilter, description?: string): Choice {
  const label = `$(${icon}) ${withoutIcons(plainLine(text))}`;
  return { label, filter, ...(description !== undefined && { description }) };
}

const separator = (label: string): Choice => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
});

/** A filter in one line, for the view's description; undefined where nothing is filtered. */
export function filterText({ labels, text }: IssuesFilter): string | undefined {
  const parts = [
    ...labels.map((label) => `[${plainLine(label)}]`),
    ...(text ? [`“${plainLine(text)}”`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}
