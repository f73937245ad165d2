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
 * position in a line; of several the longest.
 */
export function stepMentionAt(
  handbook: Pick<Handbook, 'workflow'>,
  lineText: string,
  character: number,
): StepMention | undefined {
  let best: StepMention | undefined;
  for (const step of handbook.workflow?.steps ?? []) {
    for (const name of names(step)) {
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

/** Patterns for the step's title, with and without its number, and for `step:ID`. */
function names(step: Step): RegExp[] {
  const titles = [...new Set([step.title, withoutNumber(step.title)])];
  const patterns = titles
    .filter((title) => /[\p{L}\p{N}]/u.test(title))
    .map((title) => title.trim().split(/\s+/).map(escaped).join('\\s+'));
  return [
    ...patterns.map((pattern) => whole(pattern, 'giu')),
    whole(`[Ss]tep:${escaped(step.id)}`, 'gu'),
  ];
}

/** Whole words: no letter, digit or `_` right before or after. */
function whole(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])`, flags);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
