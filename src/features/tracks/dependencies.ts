import type { Core } from '../../core';
import type { HandbookLibrary } from '../../sources/library';
import type { Claims } from '../claims/claims';
import type { Issues } from '../issues/bundle';
import type { OnboardingProgress } from '../onboarding/state';
import type { OpenPlace } from '../reading/openPage';
import type { ChosenTracks } from './chosenTracks';

/** What choosing a track and writing about it need of the window. */
export interface TracksDependencies {
  readonly library: HandbookLibrary;
  readonly core: () => Promise<Core>;
  readonly chosenTracks: ChosenTracks;
  readonly claims: Pick<Claims, 'all'>;
  readonly issues: Pick<Issues, 'free'>;
  readonly onboarding: OnboardingProgress;
  readonly openPlace: OpenPlace;
}
