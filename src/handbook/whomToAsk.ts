import type { Channel, Handbook, Owner, Person, Track } from './model';
import { normalizeTitle } from './titles';

/** Where to turn to with what nobody is assigned to; both undefined where no page says. */
export interface Advice {
  readonly channel: Channel | undefined;
  /** The track that helps newcomers, where somebody owns it. */
  readonly helpers: Track | undefined;
}

const helping = /\b(?:onboarding|newcomers?|welcome|welcoming)\b/i;

/** Whom the handbook's own pages leave for what is not assigned yet. */
export function whomToAsk({ channel, tracks }: Pick<Handbook, 'channel' | 'tracks'>): Advice {
  const helpers = tracks.find(({ name, owners }) => owners.length > 0 && helping.test(name));
  return { channel, helpers };
}

/** The person whom a track or step names as an owner: by handle and service, else by name. */
export function personOf(people: readonly Person[], owner: Owner): Person | undefined {
  const { service } = owner;
  const handle = owner.handle.toLowerCase();
  const has = (person: Person): boolean =>
    person.handles.some((each) => each.service === service && each.handle.toLowerCase() === handle);
  const name = service === '' ? normalizeTitle(owner.handle) : '';
  const isCalled = (person: Person): boolean =>
    name !== '' && person.name !== undefined && normalizeTitle(person.name) === name;
  return people.find(has) ?? people.find(isCalled);
}
