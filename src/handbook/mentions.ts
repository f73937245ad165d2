import { escapeRegExp } from './escapeRegExp';
import type { Handbook, Step } from './model';
import { withoutNumber } from './titles';

/** A step that a line of text names, and where: characters from `start` up to, not with, `end`. */
export interface StepMention {
  readonly step: Step;
  readonly start: number;
  readonly end: number;
}

/**
 * The step whose full title (in any case, with any spacing, as whole words) or `step:ID` covers a
 * position in a line; of several the longest. In the handbook's own pages (`inHandbook`) the step's
 * short names count as well; elsewhere they would be found in words that mean something else.
 */
export function stepMentionAt(
  handbook: Pick<Handbook, 'workflow'>,
  lineText: string,
  character: number,
  { inHandbook = false }: { readonly inHandbook?: boolean } = {},
): StepMention | undefined {
  let best: StepMention | undefined;
  for (const step of handbook.workflow?.steps ?? []) {
    for (const name of names(step, inHandbook)) {
      for (const match of lineText.matchAll(name)) {
        const end = match.index + match[0].length;
        const covers = match.index <= character && character <= end;
        if (covers && (!best || end - match.index > best.end - best.start)) {
          best = { step, start: match.index, end };
        }
      }
    }
  }
  return best;
}

/** Patterns for the step's names, with and without their numbers, and for `step:ID`. */
function names(step: Step, inHandbook: boolean): RegExp[] {
  const titles = [step.title, ...(inHandbook ? step.shortNames : [])];
  const patterns = [...new Set([...titles, ...titles.map(withoutNumber)])]
    .filter((title) => /[\p{L}\p{N}]/u.test(title))
    .map((title) => title.trim().split(/\s+/).map(escapeRegExp).join('\\s+'));
  return [
    ...patterns.map((pattern) => whole(pattern, 'giu')),
    whole(`[Ss]tep:${escapeRegExp(step.id)}`, 'gu'),
  ];
}

/** Whole words: no letter, digit or `_` right before or after. */
function whole(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])`, flags);
}
