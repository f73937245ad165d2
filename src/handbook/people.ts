import type { ContactRow } from './contactTables';
import { Lists } from './lists';
import type { Owner, Person } from './model';
import { ownerKey, PeopleByHandle } from './peopleByHandle';
import type { StepNames } from './stepNames';
import { normalizeTitle } from './titles';

/** Who is responsible for which tracks and steps, put together from all tables that say so. */
export interface Responsibilities {
  /** By the track's normalised name. */
  readonly ownersOfTrack: ReadonlyMap<string, readonly Owner[]>;
  readonly ownersOfStep: ReadonlyMap<string, readonly Owner[]>;
  /** By the track's normalised name, ids of the steps that tables give it; only tracks with some. */
  readonly stepsOfTrack: ReadonlyMap<string, readonly string[]>;
  readonly people: readonly Person[];
}

/**
 * A step's owners are the people of the rows that name it; where such a row names nobody, the owners
 * of its track.
 */
export function responsibilities(rows: readonly ContactRow[], names: StepNames): Responsibilities {
  const ownersOfTrack = new Lists<Owner>(ownerKey);
  const ownersOfStep = new Lists<Owner>(ownerKey);
  const stepsOfTrack = new Lists<string>(String);
  const listed = rows.map((row) => ({ row, steps: row.steps ? names.listed(row.steps) : [] }));
  for (const { row, steps } of listed) {
    const track = trackKey(row);
    if (track === '') continue;
    ownersOfTrack.add(track, row.owners);
    if (steps.length > 0) stepsOfTrack.add(track, steps);
  }
  for (const { row, steps } of listed) {
    const owners =
      row.owners.length > 0 ? row.owners : (ownersOfTrack.map.get(trackKey(row)) ?? []);
    for (const step of steps) ownersOfStep.add(step, owners);
  }
  const people = new PeopleByHandle();
  // A Contact Directory, which has steps, says more of a person than a table of tracks.
  const [directory, others] = [true, false].map((hasSteps) =>
    rows.filter((row) => (row.steps !== undefined) === hasSteps),
  );
  for (const row of [...(directory ?? []), ...(others ?? [])]) {
    for (const person of row.people) people.add(person, row.track?.text, row.place);
  }
  return {
    ownersOfTrack: ownersOfTrack.map,
    ownersOfStep: ownersOfStep.map,
    stepsOfTrack: stepsOfTrack.map,
    people: people.list(ownersOfStep.map),
  };
}

function trackKey(row: ContactRow): string {
  return normalizeTitle(row.track?.text ?? '');
}
