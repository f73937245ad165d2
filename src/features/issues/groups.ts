import * as vscode from 'vscode';
import { plainLine } from '../../github/said';
import type { Issue } from '../../github/work';
import type { ShownKind } from './kinds';
import { sentenceOf } from './outcome';
import type { OwnPullRequest } from './ownPullRequest';
import { Pages } from './pages';
import type { ProjectIssues, Shown } from './projectIssues';
import type { NamedQuery } from './queries';
import { fillQuery } from './query';
import type { GroupRow, IssueRow, NoteRow, Row } from './row';
import { isFiltering, type IssuesFilter, type Standing } from './standing';
import { icons, standingName } from './treeItem';

/** What the rows are made of. */
export interface Content {
  readonly issues: ProjectIssues;
  readonly kinds: readonly ShownKind[];
  /** The user's own, with labels; their issues come first, and stand among the others as well. */
  readonly tracks: readonly ShownKind[];
  readonly queries: readonly NamedQuery[];
  readonly filter: IssuesFilter;
  /** The user's own for an issue. */
  readonly pullRequestFor: (issue: Issue) => OwnPullRequest | undefined;
  /** The name by which the commands of rows know an issue. */
  readonly nameOf: (issue: Issue) => string;
  /** `OpenHandbook.id` */
  readonly handbook: string | undefined;
  readonly signal: AbortSignal;
}

const standings: readonly Standing[] = ['assigned', 'waiting', 'free', 'taken'];

/**
 * The rows at the top: the user's queries, their tracks, then the kinds, or, where there is but one, its
 * groups.
 */
export function topRows(content: Content): Row[] {
  const { queries, tracks, kinds } = content;
  const own = tracks.flatMap((track) => trackRow(content, track));
  const all = [...kinds, undefined];
  const groups =
    kinds.length === 0
      ? standingRows(content, undefined)
      : all.flatMap((kind) => kindRow(content, kind));
  return [
    ...queries.map((query, index) => queryRow(content, query, index)),
    ...unfolded([...own, ...groups]),
  ];
}

/** The first group with rows comes unfolded. */
function unfolded(groups: readonly GroupRow[]): GroupRow[] {
  const first = groups.findIndex(({ state }) => state !== 'empty');
  return groups.map((group, index) => (index === first ? { ...group, state: 'unfolded' } : group));
}

/** None for a kind that is known to have no issues. */
function kindRow(content: Content, kind: ShownKind | undefined): GroupRow[] {
  const rows = standingRows(content, kind);
  if (rows.every(({ state }) => state === 'empty')) return [];
  return [
    {
      type: 'group',
      id: idOf(content, `kind|${kind?.id ?? ''}`),
      label: kind ? plainLine(kind.name) : vscode.l10n.t('Other'),
      description: content.issues.isComplete ? String(countOf(content, kind)) : undefined,
      tooltip: kind && vscode.l10n.t('Labels: {0}', kind.labels.map(plainLine).join(', ')),
      icon: kind ? kindIcon(kind.id) : 'issues',
      state: isFiltering(content.filter) && content.issues.isComplete ? 'unfolded' : 'folded',
      children: () => Promise.resolve(standingRows(content, kind)),
    },
  ];
}

function trackRow(content: Content, track: ShownKind): GroupRow[] {
  const yours = vscode.l10n.t('your track');
  return kindRow(content, track).map((row) => ({
    ...row,
    icon: 'compass-active',
    description: row.description === undefined ? yours : `${row.description} · ${yours}`,
    tooltip: [yours, row.tooltip].filter(Boolean).join('\n'),
  }));
}

/** How many issues of a kind there are, where all are known. */
function countOf({ issues, kinds, filter }: Content, kind: ShownKind | undefined): number {
  return standings
    .map((standing) => issues.of(kind, standing, kinds, filter))
    .reduce((sum, shown) => sum + (shown instanceof Pages ? 0 : shown.length), 0);
}

const kindIcon = (id: string): string =>
  ({ bug: 'bug', feature: 'lightbulb', 'case-study': 'beaker' })[id] ?? 'tag';

function standingRows(content: Content, kind: ShownKind | undefined): GroupRow[] {
  const { issues, kinds, filter } = content;
  return standings.flatMap((standing): GroupRow[] => {
    const find = (): Shown => issues.of(kind, standing, kinds, filter);
    const known = find();
    const count = known instanceof Pages ? undefined : known.length;
    if (count === 0 && standing !== 'free') return [];
    const id = idOf(content, `kind|${kind?.id ?? ''}|${standing}`);
    return [
      {
        type: 'group',
        id,
        label: standingName(standing),
        description: count === undefined ? undefined : String(count),
        icon: icons[standing][0],
        state: count === 0 ? 'empty' : standing === 'taken' ? 'folded' : 'unfolded',
        children: () => issueRows(content, id, find(), standing),
      },
    ];
  });
}

function queryRow(content: Content, { label, query }: NamedQuery, index: number): GroupRow {
  const { issues } = content;
  const id = `query|${index}|${query}`;
  return {
    type: 'group',
    id,
    label: plainLine(label),
    description: undefined,
    icon: 'search',
    state: 'folded',
    children: async () => {
      const { repository, login } = issues;
      const filled = fillQuery(query, { repository, login, now: new Date() });
      if ('missing' in filled) return [signInRow(id)];
      return issueRows(content, id, issues.search(filled.query), undefined);
    },
  };
}

const signInRow = (group: string): NoteRow => ({
  type: 'note',
  id: `${group}|signIn`,
  label: vscode.l10n.t('Sign in to GitHub to see your own issues'),
  icon: 'account',
  action: 'signInForIssues',
});

/** Stands in for all groups where there is no issue in any of them. */
export function nothingRow(filter: IssuesFilter): NoteRow {
  return isFiltering(filter)
    ? {
        type: 'note',
        id: 'nothing|filter',
        label: vscode.l10n.t('No issue matches the filter. Click to clear it.'),
        icon: 'filter',
        action: 'clearIssueFilter',
      }
    : {
        type: 'note',
        id: 'nothing',
        label: vscode.l10n.t('There are no open issues.'),
        icon: 'dash',
      };
}

/** @param standing that the issues must have; undefined for any */
async function issueRows(
  content: Content,
  group: string,
  shown: Shown,
  standing: Standing | undefined,
): Promise<Row[]> {
  if (!(shown instanceof Pages)) return shown.map((issue) => issueRow(content, group, issue));
  await shown.load(content.signal);
  const rows = shown.items
    .map((issue) => issueRow(content, group, issue))
    .filter((row) => standing === undefined || row.standing === standing);
  return [...rows, ...endOf(group, shown, rows.length)];
}

function issueRow(content: Content, group: string, about: Issue): IssueRow {
  const { issues, nameOf, pullRequestFor, handbook } = content;
  const { owner, name } = about.repository;
  return {
    type: 'issue',
    id: `${group}|${owner}/${name}#${about.number}`.toLowerCase(),
    about,
    standing: issues.standing(about),
    pullRequest: pullRequestFor(about),
    issue: nameOf(about),
    handbook,
  };
}

/** GitHub's searches give no more. */
const foundAtMost = 1000;

/** What stands below a list: how it goes on, or why it does not. */
function endOf(group: string, list: Pages<Issue>, shown: number): Row[] {
  const note = (label: string, icon: string, more: Partial<NoteRow> = {}): NoteRow => ({
    type: 'note',
    id: `${group}|note`,
    label,
    icon,
    ...more,
  });
  if (list.failure !== undefined) {
    return [note(failureLine(list.failure), 'warning', { action: 'loadMoreIssues', group, list })];
  }
  if (list.hasMore) return [{ type: 'more', id: `${group}|more|${list.count}`, group, list }];
  const { total = 0 } = list;
  if (total > foundAtMost) {
    return [
      note(
        vscode.l10n.t('GitHub shows the first {0} of {1}: filter to see others', shown, total),
        'info',
      ),
    ];
  }
  return shown === 0 ? [note(vscode.l10n.t('Nothing here'), 'dash')] : [];
}

/** Why GitHub did not answer, with what a click does about it. */
export function failureLine(error: unknown): string {
  return vscode.l10n.t('{0} Click to try again.', sentenceOf(error));
}

/** A filtered row is a row of its own: VS Code remembers by id what was folded. */
function idOf({ filter }: Content, name: string): string {
  return isFiltering(filter) ? `${name}?${JSON.stringify(filter)}` : name;
}
