import type { Statuses } from '../claims/follow/statuses';
import type { ContributeDependencies } from '../contribute/dependencies';
import type { ChosenTracks } from '../tracks/chosenTracks';

/** What the Issues view needs of the window. */
export interface IssuesDependencies extends ContributeDependencies {
  /** How the user's pull requests stand: read here, and asked for elsewhere. */
  readonly statuses: Pick<Statuses, 'of' | 'onDidChange'>;
  /** Whose issues come first. */
  readonly chosenTracks: Pick<ChosenTracks, 'current'>;
}
