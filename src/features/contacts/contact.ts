import type * as vscode from 'vscode';
import type { Channel, Owner, Person, Place, Step, Track } from '../../handbook/model';
import { personOf, whomToAsk } from '../../handbook/whomToAsk';
import type { OpenHandbook } from '../../sources/library';
import { whomToAskText } from '../notAssigned';
import { withoutIcons } from '../plainText';
import { nameOf, notAssigned, stepsOf, waysText } from './names';

/** A handle, with the address that a page links it to. */
export interface Way extends Owner {
  readonly profile: string | undefined;
}

/** Somebody, or what somebody owns or nobody does: a row of a picker, and what it leads to. */
export interface Contact extends vscode.QuickPickItem {
  readonly ways: readonly Way[];
  readonly places: readonly Place[];
  /** Where to ask instead of a person. */
  readonly channel: Channel | undefined;
}

/** @param why said below their name; default: their tracks and steps */
export function personContact({ model }: OpenHandbook, person: Person, why?: string): Contact {
  const steps = stepsOf(model, person.steps).map(({ title }) => title);
  return {
    label: `$(account) ${withoutIcons(nameOf(person))}`,
    description: withoutIcons(waysText(person)),
    detail: withoutIcons(why ?? [...person.tracks, ...steps].join(' · ')),
    ways: person.handles,
    places: person.places,
    channel: undefined,
  };
}

export function trackContact(handbook: OpenHandbook, track: Track): Contact {
  const steps = stepsOf(handbook.model, track.steps).map(({ title }) => title);
  return {
    label: `$(compass) ${withoutIcons(track.name)}`,
    description: withoutIcons(ownersText(handbook, track.owners)),
    detail: withoutIcons([track.summary, ...steps].filter(Boolean).join(' · ')),
    ...reached(handbook, track.owners),
    places: [track.guide ?? track.place],
  };
}

export function stepContact(handbook: OpenHandbook, step: Step): Contact {
  return {
    label: `$(circle-large-outline) ${withoutIcons(step.title)}`,
    description: withoutIcons(ownersText(handbook, step.owners)),
    detail: withoutIcons(step.tracks.join(' · ')),
    ...reached(handbook, step.owners),
    places: step.section ? [step.section] : [],
  };
}

/**
 * Those who own something, each a row; where nobody does, one that says whom to ask.
 * @param why said below each
 */
export function ownerContacts(
  handbook: OpenHandbook,
  { owners, place }: { readonly owners: readonly Owner[]; readonly place: Place | undefined },
  why: string,
): Contact[] {
  const people = owners.flatMap((owner) => personOf(handbook.model.people, owner) ?? []);
  if (people.length > 0) {
    return [...new Set(people)].map((person) => personContact(handbook, person, why));
  }
  return [
    {
      label: `$(question) ${notAssigned()}`,
      description: withoutIcons(whomToAskText(handbook) ?? ''),
      detail: withoutIcons(why),
      ...reached(handbook, []),
      places: place ? [place] : [],
    },
  ];
}

function ownersText(handbook: OpenHandbook, owners: readonly Owner[]): string {
  if (owners.length === 0) {
    return [notAssigned(), whomToAskText(handbook) ?? ''].filter(Boolean).join(', ');
  }
  const { people } = handbook.model;
  const names = owners.map((owner) => {
    const person = personOf(people, owner);
    return person ? nameOf(person) : owner.handle;
  });
  return names.join(', ');
}

/** How owners are reached; where there are none, those whom the handbook leaves to ask. */
function reached(
  { model }: OpenHandbook,
  owners: readonly Owner[],
): Pick<Contact, 'ways' | 'channel'> {
  const { channel, helpers } = whomToAsk(model);
  const isFree = owners.length === 0;
  const whom = isFree ? (helpers?.owners ?? []) : owners;
  return {
    ways: whom.flatMap((owner) => personOf(model.people, owner)?.handles ?? []),
    channel: isFree ? channel : undefined,
  };
}
