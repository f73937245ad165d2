import type { LinkedText, Place } from './places';

/** What one place in the pages says of a meeting. */
export interface MeetingStatement {
  /** The meeting's time as written; undefined where it is not set yet (`TBD`, `XXX`, empty). */
  readonly when: string | undefined;
  /** Where people meet, or how they join. */
  readonly where: LinkedText | undefined;
  /** Who should attend. */
  readonly who: string | undefined;
  readonly purpose: string | undefined;
  readonly place: Place;
}

/**
 * Something that happens at times that the pages give: a meeting, also a release. Its own fields are
 * what the first statement that has them says; whether the pages agree, its statements tell.
 */
export interface Meeting extends MeetingStatement {
  /** From its name; the same wherever it stands in the pages, and unique. */
  readonly id: string;
  readonly name: string;
  /** In reading order; at least one. */
  readonly statements: readonly MeetingStatement[];
}
