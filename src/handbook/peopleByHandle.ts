import type { RowPerson } from './contactPeople';
import { Lists } from './lists';
import type { Owner, Person, PersonHandle, Place } from './model';
import { NameTies } from './nameTies';
import { normalizeTitle } from './titles';

/** The same for two ways to write one handle of one service. */
export function ownerKey(owner: Owner): string {
  return `${owner.handle.toLowerCase()}\n${owner.service}`;
}

/** What the rows say of one handle. */
interface Known {
  readonly handle: PersonHandle;
  readonly places: Place[];
  readonly tracks: string[];
}

/** Collects people from the rows that name them. */
export class PeopleByHandle {
  private readonly byKey = new Map<string, Known>();
  private readonly ties = new NameTies();

  add({ name, handles }: RowPerson, track: string | undefined, place: Place): void {
    const keys = handles.map((handle) => {
      const key = ownerKey(handle);
      const known = this.byKey.get(key);
      const places = known?.places ?? [];
      places.push(place);
      const tracks = known?.tracks ?? [];
      if (track !== undefined) tracks.push(track);
      const profile = known?.handle.profile ?? handle.profile;
      const { service } = handle;
      const written = known?.handle.handle ?? handle.handle;
      this.byKey.set(key, {
        handle: { handle: written, service, profile, places },
        places,
        tracks,
      });
      return key;
    });
    this.ties.add(keys, name, place.path);
  }

  /** Each person once, in the order of their first row. */
  list(ownersOfStep: ReadonlyMap<string, readonly Owner[]>): Person[] {
    const steps = new Lists<string>(String);
    for (const [step, owners] of ownersOfStep) {
      for (const owner of owners) steps.add(ownerKey(owner), [step]);
    }
    return this.ties.groups([...this.byKey.keys()]).flatMap(({ name, keys, bare }) => {
      const all = [...keys, ...bare];
      const known = all.flatMap((key) => this.byKey.get(key) ?? []);
      const handles = keys.flatMap((key) => this.byKey.get(key)?.handle ?? []);
      const [first] = handles;
      if (!first) return [];
      // Each track once, however it is written.
      const tracks = new Lists<string>(normalizeTitle);
      for (const each of known) tracks.add('', each.tracks);
      return {
        name,
        handle: first.handle,
        service: first.service,
        handles,
        tracks: tracks.map.get('') ?? [],
        steps: [...new Set(all.flatMap((key) => steps.map.get(key) ?? []))],
        places: [...new Set(known.flatMap((each) => each.places))],
      };
    });
  }
}
