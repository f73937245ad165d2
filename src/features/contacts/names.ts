import * as vscode from 'vscode';
import type { Handbook, Owner, Person, Place, Step, Track } from '../../handbook/model';
import { normalizeTitle } from '../../handbook/titles';
import type { OpenHandbook } from '../../sources/library';

/** What a person is called; untrusted, as all texts here. */
export const nameOf = ({ name, handle }: Person): string => name ?? handle;

/** A handle with its service, such as `jo (Discord)`. */
export const handleText = ({ handle, service }: Owner): string =>
  service === '' ? handle : `${handle} (${service})`;

/** All that a person can be reached by, but for what stands as their name already. */
export function waysText(person: Person): string {
  return person.name === undefined && person.handles.length === 1
    ? person.service
    : person.handles.map(handleText).join(', ');
}

/** Where a text stands: `Resources › Contact Directory`. */
export function placeText(handbook: OpenHandbook, { path, heading }: Place): string {
  const page = handbook.page(path);
  const section = page?.headings.find(({ id }) => id === heading)?.text;
  const title = page?.title ?? path;
  return section === undefined || section === title ? title : `${title} › ${section}`;
}

/** Places of which each is another page or section, in their order. */
export function distinctPlaces(places: readonly Place[]): Place[] {
  const known = new Map(places.map((place) => [`${place.path}#${place.heading ?? ''}`, place]));
  return [...known.values()];
}

/** The workflow's steps with these ids, in the workflow's order. */
export function stepsOf({ workflow }: Handbook, ids: readonly string[]): Step[] {
  return (workflow?.steps ?? []).filter(({ id }) => ids.includes(id));
}

/** A person's tracks, however the pages write their names. */
export function tracksOf({ tracks }: Handbook, person: Person): Track[] {
  const names = new Set(person.tracks.map(normalizeTitle));
  return tracks.filter(({ name }) => names.has(normalizeTitle(name)));
}

export const notAssigned = (): string => vscode.l10n.t('Not assigned yet');
