import { linkResolver } from '../../../src/handbook/links';
import type { Handbook, Place } from '../../../src/handbook/model';
import { readShownSection, type ShownSection } from '../../../src/handbook/shownSection';

/** A section as the panel shows it. */
export function shownSection(handbook: Handbook, place: Place, text: string): ShownSection {
  const words = { picture: 'Picture', diagram: 'Diagram' };
  return readShownSection(place, { handbook, resolve: linkResolver(handbook), text }, words);
}

/** A whole page as the panel shows it, as HTML. */
export function shown(handbook: Handbook, path: string, text: string): string {
  return shownSection(handbook, { path, heading: undefined, line: 0 }, text).html;
}
