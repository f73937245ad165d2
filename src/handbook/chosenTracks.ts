import type { Track } from './model';
import { normalizeTitle } from './titles';

/**
 * The tracks of a handbook that names choose, in the handbook's order.
 * @param names as someone wrote them: case, signs and numbers do not count, see `normalizeTitle`; those
 *   that are no track of this handbook choose nothing
 */
export function chosenTracks(tracks: readonly Track[], names: readonly string[]): Track[] {
  const wanted = keysOf(names);
  return tracks.filter(({ name }) => wanted.has(normalizeTitle(name)));
}

/**
 * The names after other tracks of a handbook were chosen: those that are no track of it stay, as a name
 * may belong to another handbook, and what was chosen before stays as it was written.
 */
export function namesAfterChoice(
  names: readonly string[],
  tracks: readonly Track[],
  chosen: readonly Track[],
): string[] {
  const own = keysOf(tracks.map(({ name }) => name));
  const wanted = keysOf(chosen.map(({ name }) => name));
  const kept = names.filter((name) => {
    const key = normalizeTitle(name);
    return !own.has(key) || wanted.has(key);
  });
  const there = keysOf(kept);
  const added = chosen.filter(({ name }) => !there.has(normalizeTitle(name)));
  return [...kept, ...added.map(({ name }) => name)];
}

/** A name without any letter or digit is none. */
const keysOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(normalizeTitle).filter(Boolean));
