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

/** A handle of a person, and where it stands. */
export interface PersonHandle extends Owner {
  /** The address that a page links it to, of the web; untrusted. */
  readonly profile: string | undefined;
  readonly places: readonly Place[];
}

export interface Person {
  /** As a page calls them beside a handle; undefined where none does. */
  readonly name: string | undefined;
  /** Of the first of `handles`, as is `service`. */
  readonly handle: string;
  readonly service: string;
  /** Those that the pages give one person, in one row or beside one name; at least one. */
  readonly handles: readonly PersonHandle[];
  readonly tracks: readonly string[];
  /** Ids. */
  readonly steps: readonly string[];
  /** All rows that name them. */
  readonly places: readonly Place[];
}

/** Where a handbook says to ask. */
export interface Channel {
  /** With its `#`. */
  readonly name: string;
  readonly place: Place;
}
