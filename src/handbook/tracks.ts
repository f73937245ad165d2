import type { ContactRow, ContactTable } from './contactTables';
import { isUnset } from './handles';
import type { LinkResolver } from './links';
import type { Place, Track } from './model';
import type { Responsibilities } from './people';
import type { SectionFinder } from './sections';
import { normalizeTitle } from './titles';

/** What finding the tracks needs of the rest of the handbook. */
export interface TrackContext {
  readonly resolve: LinkResolver;
  readonly sections: SectionFinder;
  readonly responsibilities: Responsibilities;
  /** Ids of the steps that a guide names in its links and lists. */
  readonly stepsIn: (guide: Place) => readonly string[];
}

/**
 * The tracks: the rows of the tables that say what one does in each, in their order; where there is
 * no such table, the tracks that a Contact Directory names. A track's owners are those of the row
 * that describes it, else those of the directory. Its steps are those that tables give it; in a handbook
 * whose tables give no track any step, those that its guide names.
 */
export function findTracks(tables: readonly ContactTable[], context: TrackContext): Track[] {
  const describing = tables.filter((table) => table.describesTracks);
  const tracks = new Map<string, ContactRow[]>();
  for (const row of (describing.length > 0 ? describing : tables).flatMap((table) => table.rows)) {
    const key = normalizeTitle(row.track?.text ?? '');
    if (key === '' || isUnset(row.track?.text ?? '')) continue;
    const same = tracks.get(key) ?? [];
    tracks.set(key, same);
    same.push(row);
  }
  return [...tracks].flatMap(([key, rows]) => {
    const [first] = rows;
    return first ? [track(key, first, rows, context)] : [];
  });
}

function track(
  key: string,
  first: ContactRow,
  rows: readonly ContactRow[],
  { resolve, sections, responsibilities, stepsIn }: TrackContext,
): Track {
  const name = (first.track?.text ?? '').replace(/\s+/g, ' ');
  const guide = linkedGuide(first, resolve) ?? sections.forTitle(name);
  const path = first.place.path;
  const own = rows.filter((row) => row.place.path === path).flatMap((row) => row.owners);
  const listed = responsibilities.stepsOfTrack;
  return {
    name,
    summary: rows.find((row) => row.summary !== '')?.summary.replace(/\s+/g, ' ') ?? '',
    owners: own.length > 0 ? own : (responsibilities.ownersOfTrack.get(key) ?? []),
    guide,
    steps: listed.size > 0 ? (listed.get(key) ?? []) : guide ? stepsIn(guide) : [],
    place: first.place,
  };
}

function linkedGuide(row: ContactRow, resolve: LinkResolver): Place | undefined {
  for (const { href } of row.track?.links ?? []) {
    const target = resolve(row.place.path, href);
    if (target.kind !== 'page') continue;
    const { page, heading } = target;
    return { path: page.path, heading: heading?.id, line: heading?.line ?? page.bodyLine };
  }
  return undefined;
}
