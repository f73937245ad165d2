import type { ContactRow } from './contactTables';
import type { Owner, Person, Place } from './model';
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
  const people = new People();
  for (const { row, steps } of listed) {
    const owners =
      row.owners.length > 0 ? row.owners : (ownersOfTrack.map.get(trackKey(row)) ?? []);
    for (const step of steps) ownersOfStep.add(step, owners);
  }
  // A Contact Directory, which has steps, says more of a person than a table of tracks.
  const [directory, others] = [true, false].map((hasSteps) =>
    rows.filter((row) => (row.steps !== undefined) === hasSteps),
  );
  for (const row of [...(directory ?? []), ...(others ?? [])]) {
    for (const owner of row.owners) people.add(owner, row.track?.text, row.place);
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

function ownerKey(owner: Owner): string {
  return `${owner.handle.toLowerCase()}\n${owner.service}`;
}

/** Lists by a key, each value once, in the order in which they came. */
class Lists<T> {
  readonly map = new Map<string, T[]>();
  private readonly known = new Set<string>();

  constructor(private readonly identity: (value: T) => string) {}

  add(key: string, values: readonly T[]): void {
    const list = this.map.get(key) ?? [];
    this.map.set(key, list);
    for (const value of values) {
      const id = `${key}\n${this.identity(value)}`;
      if (!this.known.has(id)) list.push(value);
      this.known.add(id);
    }
  }
}

/** Collects people from the rows that name them. */
class People {
  private readonly byKey = new Map<string, { owner: Owner; places: Place[] }>();
  /** By person; each track once, however it is written. */
  private readonly tracks = new Lists<string>(normalizeTitle);

  add(owner: Owner, track: string | undefined, place: Place): void {
    const key = ownerKey(owner);
    const person = this.byKey.get(key) ?? { owner, places: [] };
    this.byKey.set(key, person);
    person.places.push(place);
    if (track !== undefined) this.tracks.add(key, [track]);
  }

  list(ownersOfStep: ReadonlyMap<string, readonly Owner[]>): Person[] {
    const steps = new Lists<string>(String);
    for (const [step, owners] of ownersOfStep) {
      for (const owner of owners) steps.add(ownerKey(owner), [step]);
    }
    return [...this.byKey].map(([key, { owner, places }]) => ({
      ...owner,
      tracks: this.tracks.map.get(key) ?? [],
      places,
      steps: steps.map.get(key) ?? [],
    }));
  }
}
