import type { Core } from '../../core';
import type { GitService } from '../../git/service';
import type { GitHubAccess } from '../../github/connect';
import type { HandbookLibrary } from '../../sources/library';
import type { Claims } from '../claims/claims';
import type { OnboardingProgress } from '../onboarding/state';
import type { WorkRepositories } from '../progress/workRepositories';

/** What the way from an issue to its merged pull request needs of the window. */
export interface ContributeDependencies {
  readonly git: GitService;
  readonly library: HandbookLibrary;
  readonly github: GitHubAccess;
  readonly claims: Claims;
  readonly onboarding: OnboardingProgress;
  readonly repositories: Pick<WorkRepositories, 'find'>;
  readonly core: () => Promise<Core>;
}
