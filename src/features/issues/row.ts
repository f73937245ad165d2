import type { Issue } from '../../github/work';
import type { OwnPullRequest } from './ownPullRequest';
import type { Pages } from './pages';
import type { Standing } from './standing';

/** A row that unfolds. */
export interface GroupRow {
  readonly type: 'group';
  /** Of all rows: unique in the view, and the same when the row is made anew. */
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly tooltip?: string | undefined;
  /** A codicon. */
  readonly icon: string;
  readonly state: 'unfolded' | 'folded' | 'empty';
  readonly children: () => Promise<readonly Row[]>;
}

/** What the commands of the row's buttons are told lies on the row itself. */
export interface IssueRow {
  readonly type: 'issue';
  readonly id: string;
  readonly about: Issue;
  readonly standing: Standing;
  /** The user's own for it. */
  readonly pullRequest: OwnPullRequest | undefined;
  /** `owner/name#12`, or its address where that would mean another host. */
  readonly issue: string;
  /** `OpenHandbook.id` */
  readonly handbook: string | undefined;
}

/** The last row of a list that goes on. */
export interface MoreRow {
  readonly type: 'more';
  readonly id: string;
  /** The id of the group that it ends. */
  readonly group: string;
  readonly list: Pages<Issue>;
}

/** Says something, and may do something about it. */
export interface NoteRow {
  readonly type: 'note';
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly action?: 'signInForIssues' | 'refreshIssues' | 'loadMoreIssues' | 'clearIssueFilter';
  /** For `loadMoreIssues`. */
  readonly group?: string;
  readonly list?: Pages<Issue>;
}

export type Row = GroupRow | IssueRow | MoreRow | NoteRow;
