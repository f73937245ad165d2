import { channelsIn } from '../channels';
import { sentencesOf } from '../contributing/plainSentences';
import { sectionAt, type RulesSource } from '../contributing/sectionSource';
import { serviceIn } from '../handles';
import type { Handbook, Owner, Place } from '../model';
import { onboardingSteps, type OnboardingStep } from '../onboarding';
import type { OnboardingStage } from '../onboardingStages';

/** What messages are filled from. */
export interface MessageSource extends RulesSource {
  /** What whoever shows handbooks calls this one. */
  readonly name: string;
  readonly model: Handbook;
}

const headings = /^ {0,3}#{1,6}\s.*$/gm;

/** The sentences of a place, those below its headings included. */
export function sentencesAt(source: MessageSource, place: Place | undefined): string[] {
  const text = place && sectionAt(source, place)?.text;
  return text === undefined ? [] : sentencesOf(text.replace(headings, '')).map(withoutCode);
}

const withoutCode = (sentence: string): string => sentence.replaceAll('`', '');

/** The first channel that a sentence speaks of, with its `#`. */
export const channelIn = (sentence: string): string | undefined =>
  channelsIn(sentence, 0, -1)[0]?.name;

/** The step for newcomers of a stage; undefined where the handbook has none. */
export function stepFor(model: Handbook, wanted: OnboardingStage): OnboardingStep | undefined {
  return onboardingSteps(model).find(({ stage }) => stage === wanted);
}

/** What a message is asked to say, such as `Who you are`: the clauses of a sentence that ask. */
export function askedIn(sentence: string): string[] {
  const asked = sentence.slice(0, 500).matchAll(clauses);
  return [...asked].map(([clause]) => {
    const text = clause.trim();
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
}

/** `who you are`, `what you would like to do`, but not `what` alone. */
const clauses =
  /\b(?:who|what|which|why|how)\s(?:(?!,|[.;:!?](?:\s|$)|\s(?:and|or)\s(?:who|what|which|why|how)\s).){3,120}/gi;

/** A channel with the chat that it is of, as far as the handbook's invitation tells: `#help on Discord`. */
export function placeOfChannel({ invitation }: Handbook, channel: string): string {
  const service = invitation ? serviceIn(invitation.text) : '';
  return service === '' ? channel : `${channel} on ${service}`;
}

/** People with where they have their handles: `ada and bo on Discord`. */
export function placeOfOwners(owners: readonly Owner[]): string {
  const services = [...new Set(owners.map(({ service }) => service))];
  return services
    .map((service) => {
      const handles = owners.filter((owner) => owner.service === service).map(handleOf);
      const names = handles.join(' and ');
      return service === '' ? names : `${names} on ${service}`;
    })
    .join('; ');
}

export const handleOf = ({ handle }: Owner): string => handle;
