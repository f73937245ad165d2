import * as vscode from 'vscode';
import type { Issue } from '../../github/work';
import { plainLine } from '../../github/said';
import { pullRequestLook } from './pullRequestLook';
import type { GroupRow, IssueRow, MoreRow, NoteRow, Row } from './row';
import type { Standing } from './standing';

/** What the addresses of rows begin with that load more when they come on screen. */
export const moreScheme = 'handbook-issues';

/** What VS Code shows for a row. Tooltips of issues come later; see `hover.ts`. */
export function treeItem(row: Row): vscode.TreeItem {
  const item = itemOf(row);
  item.id = row.id;
  return item;
}

function itemOf(row: Row): vscode.TreeItem {
  switch (row.type) {
    case 'group':
      return groupItem(row);
    case 'issue':
      return issueItem(row);
    case 'more':
      return moreItem(row);
    case 'note':
      return noteItem(row);
  }
}

function groupItem(row: GroupRow): vscode.TreeItem {
  const { label, description, icon, state } = row;
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    label,
    { empty: None, folded: Collapsed, unfolded: Expanded }[state],
  );
  item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = [label, ...(row.tooltip === undefined ? [] : [row.tooltip])].join('\n');
  if (description !== undefined) item.description = description;
  return item;
}

/** Of each standing, which its group has too. */
export const icons: Readonly<Record<Standing, readonly [icon: string, colour: string]>> = {
  assigned: ['account', 'charts.blue'],
  waiting: ['clock', 'charts.yellow'],
  free: ['issues', 'charts.green'],
  taken: ['person', 'disabledForeground'],
};

function issueItem(row: IssueRow): vscode.TreeItem {
  const { about, standing, pullRequest } = row;
  const title = issueTitle(about);
  const item = new vscode.TreeItem(title);
  const own = pullRequest && pullRequestLook(pullRequest);
  const [icon, colour] =
    own?.icon ?? (about.state === 'closed' ? ['issue-closed', 'charts.purple'] : icons[standing]);
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
  const labels = labelNames(about);
  const others = standing === 'taken' ? about.assignees.map((login) => plainLine(login)) : [];
  item.description = [own?.words ?? '', others.join(', '), labels.join(', ')]
    .filter(Boolean)
    .join(' · ');
  item.contextValue = [
    `handbook.issue ${about.state === 'closed' ? 'closed' : standing}`,
    ...(pullRequest ? ['pullRequest'] : []),
    ...(pullRequest?.isMerged ? ['merged'] : []),
  ].join(' ');
  item.accessibilityInformation = {
    label: [
      title,
      standingName(standing),
      ...(own ? [[own.words, ...own.sentences].join('. ')] : []),
      ...(others.length > 0 ? [vscode.l10n.t('assigned to {0}', others.join(', '))] : []),
      ...(labels.length > 0 ? [vscode.l10n.t('labels: {0}', labels.join(', '))] : []),
    ].join(', '),
  };
  item.command = {
    command: 'handbook.openIssue',
    title: vscode.l10n.t('Open on GitHub'),
    arguments: [row],
  };
  return item;
}

function moreItem(row: MoreRow): vscode.TreeItem {
  const { isBarren } = row.list;
  const label = isBarren ? vscode.l10n.t('Load More') : vscode.l10n.t('Loading more…');
  const item = new vscode.TreeItem(label);
  item.iconPath = new vscode.ThemeIcon(isBarren ? 'ellipsis' : 'loading~spin');
  item.tooltip = label;
  // VS Code asks for the decorations of rows that are on screen, and of no others.
  if (!isBarren) item.resourceUri = moreAddress(row);
  item.command = { command: 'handbook.loadMoreIssues', title: label, arguments: [row] };
  return item;
}

/** One of its own for each page, as VS Code keeps what it was once told. */
export function moreAddress({ id }: MoreRow): vscode.Uri {
  return vscode.Uri.from({ scheme: moreScheme, path: `/${encodeURIComponent(id)}` });
}

function noteItem(row: NoteRow): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label);
  item.iconPath = new vscode.ThemeIcon(row.icon);
  item.tooltip = row.label;
  if (row.action !== undefined) {
    item.command = { command: `handbook.${row.action}`, title: row.label, arguments: [row] };
  }
  return item;
}

/** `#12 Title`, whatever stands in the title. */
export const issueTitle = ({ number, title }: Pick<Issue, 'number' | 'title'>): string =>
  `#${number} ${plainLine(title)}`;

/** An issue's labels as text in one line each. */
export const labelNames = ({ labels }: Pick<Issue, 'labels'>): string[] =>
  labels.map(({ name }) => plainLine(name)).filter(Boolean);

/** What an issue's standing is called. */
export function standingName(standing: Standing): string {
  switch (standing) {
    case 'assigned':
      return vscode.l10n.t('Assigned to you');
    case 'waiting':
      return vscode.l10n.t('Claimed by you, waiting');
    case 'free':
      return vscode.l10n.t('Free to take');
    case 'taken':
      return vscode.l10n.t('Taken by others');
  }
}
