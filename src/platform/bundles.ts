import type { Core } from '../core';
import type { ChangesCode } from '../features/changes/bundle';
import type { FollowCode } from '../features/claims/follow/bundle';
import type { ContactsCode } from '../features/contacts/bundle';
import type { ContributeCode } from '../features/contribute/bundle';
import type { HoverCode } from '../features/hover/bundle';
import type { IssuesCode } from '../features/issues/bundle';
import type { MeetingsCode } from '../features/meetings/bundle';
import type { OnboardingCode } from '../features/onboarding/bundle';
import type { SearchCode } from '../features/search/bundle';
import type { TracksCode } from '../features/tracks/bundle';
import type { DiagramCode } from '../features/workflow/bundle';
import type { GitHubCode } from '../github/github';

/** What is loaded after activation, by the names of the files that `scripts/build.mjs` makes. */
export interface Bundles {
  /** The handbook model's code. */
  readonly core: Core;
  /** The GitHub client. */
  readonly github: GitHubCode;
  /** What changed since it was read. */
  readonly changes: ChangesCode;
  /** The Contact Directory. */
  readonly contacts: ContactsCode;
  /** From an issue to its pull request. */
  readonly contribute: ContributeCode;
  /** The diagram view's side in the extension host. */
  readonly 'diagram-view': DiagramCode;
  /** What is awaited on GitHub. */
  readonly follow: FollowCode;
  /** Help where a step is named. */
  readonly hover: HoverCode;
  /** The Issues view. */
  readonly issues: IssuesCode;
  /** The next meeting, and what is known of each. */
  readonly meetings: MeetingsCode;
  /** The steps for newcomers. */
  readonly onboarding: OnboardingCode;
  /** The search. */
  readonly search: SearchCode;
  /** Choosing a track, and messages about it. */
  readonly tracks: TracksCode;
}
