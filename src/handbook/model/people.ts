import type { Place } from './places';

export interface Owner {
  readonly handle: string;
  /** Where the handle is one, such as `Discord`; empty where the page does not say. */
  readonly service: string;
}

export interface Track {
  readonly name: string;
  /** What one does there, as text. */
  readonly summary: string;
  readonly owners: readonly Owner[];
  /** The track's guide: the page (or section) whose title is the track's name. */
  readonly guide: Place | undefined;
  /** Ids of the steps that are the track's. */
  readonly steps: readonly string[];
  /** The table row that says so. */
  readonly place: Place;
}

export interface Person {
  readonly handle: string;
  readonly service: string;
  readonly tracks: readonly string[];
  readonly steps: readonly string[];
  readonly places: readonly Place[];
}
