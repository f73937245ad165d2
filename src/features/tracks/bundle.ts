/** Choosing a track, and messages about it: a bundle of its own, loaded when a command is first used. */
import { chooseTrack } from './chooseTrack';
import { copyDraft } from './copyDraft';
import { draftIntroduction, draftMessageToOwner } from './draftMessage';

export { chooseTrack, copyDraft, draftIntroduction, draftMessageToOwner };

/** What the bundle is, for whoever loads it. */
export interface TracksCode {
  readonly chooseTrack: typeof chooseTrack;
  readonly copyDraft: typeof copyDraft;
  readonly draftIntroduction: typeof draftIntroduction;
  readonly draftMessageToOwner: typeof draftMessageToOwner;
}
