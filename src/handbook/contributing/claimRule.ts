import type { ClaimRule } from './rules';
import { sentencesOf } from './plainSentences';
import { sectionAt, type RulesSource } from './sectionSource';

/** How the step that stands for claiming an issue wants it done. */
export function claimRule(source: RulesSource): ClaimRule | undefined {
  const { workflow } = source.model;
  const step = workflow?.steps.find(({ id }) => id === workflow.journey.claim);
  const section = step?.section && sectionAt(source, step.section);
  if (!section) return undefined;
  const sentences = sentencesOf(section.text);
  return {
    sentence: sentences.map(commentIn).find((sentence) => sentence !== undefined),
    waits: sentences.some((sentence) => waiting.test(sentence)),
    place: section.place,
  };
}

/** That work begins after the assignment only. */
const waiting =
  /\bwait\b[^.]{0,80}\bassign|\b(?:do not|don['’]t|never)\b[^.]{0,40}\b(?:start|begin|work)\b|\b(?:only|not)\b[^.]{0,60}\b(?:once|until|after|before)\b[^.]{0,40}\bassign/i;

const asks = /\b(?:comment|comments|commented|write|post|reply|say|leave a comment)\b/i;

/**
 * The comment that a sentence asks for: in quotes or as code (`comment "I will do this"`), else what
 * one is to say (`comment that you would like to work on it`), in the first person.
 */
function commentIn(sentence: string): string | undefined {
  const at = sentence.search(asks);
  if (at < 0) return undefined;
  const after = sentence.slice(at);
  const [, said] = /["“„`]([^"”“`]{2,200})["”`]/.exec(after) ?? [];
  if (said !== undefined) return said.trim();
  const [, wish] =
    /\bthat you(?:['’]d| would| want| wish| intend| plan| are| will|['’]ll|['’]re)\b([^.,;:!?]{3,160})/i.exec(
      after,
    ) ?? [];
  if (wish === undefined) return undefined;
  const verb = /\bthat you(['’]?\s?[a-z]+)/i.exec(after)?.[1] ?? '';
  return `I${firstPerson(verb)}${wish.replace(/\byour\b/g, 'my').trimEnd()}.`;
}

function firstPerson(verb: string): string {
  const word = verb.trim().toLowerCase().replace('’', "'");
  return word === 'are' || word === "'re" ? ' am' : word.startsWith("'") ? word : ` ${word}`;
}
