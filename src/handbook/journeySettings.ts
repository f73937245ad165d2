import type { Journey, Stage } from './model';
import { stages } from './stages';
import { isRecord, textOf } from './values';

/** What the front matter key `workflow` of the diagram's page sets. */
export interface JourneySettings {
  /** Stages with their steps; `undefined` for a stage that the page says no step stands for. */
  readonly set: ReadonlyMap<Stage, string | undefined>;
  /** `workflow: false`: the diagram shows nobody's place. */
  readonly off: boolean;
  readonly mistakes: readonly JourneyMistake[];
}

export interface JourneyMistake {
  readonly message: string;
  /** The key that it is about; undefined for the whole of `workflow`. */
  readonly key: string | undefined;
}

/**
 * Reads `workflow: { claim: C1, review: Code Review, release: false }`: for each stage a step, by its
 * id or by what the handbook calls it, or `false` where it has none.
 * @param named finds a step by its id or one of its names
 */
export function journeySettings(
  value: unknown,
  named: (text: string) => string | undefined,
): JourneySettings {
  const set = new Map<Stage, string | undefined>();
  const mistakes: JourneyMistake[] = [];
  if (value === undefined || value === null) return { set, off: false, mistakes };
  if (value === false) return { set, off: true, mistakes };
  if (!isRecord(value)) {
    const message = `"workflow" names a step for each stage (${stages.join(', ')}), or is false`;
    return { set, off: false, mistakes: [{ message, key: undefined }] };
  }
  for (const [key, said] of Object.entries(value)) {
    const stage = stages.find((each) => each === key);
    const step = said === false ? undefined : named(textOf(said) ?? '');
    if (!stage) {
      const message = `"workflow" knows no stage "${key}"; the stages are ${stages.join(', ')}`;
      mistakes.push({ message, key });
    } else if (said !== false && step === undefined) {
      const message = `"workflow" sets "${key}" to a step that the diagram does not have`;
      mistakes.push({ message, key });
    } else set.set(stage, step);
  }
  return { set, off: false, mistakes };
}

/** The steps that are set, as a journey. */
export function journeyOf(set: JourneySettings['set']): Journey {
  return Object.fromEntries([...set].filter(([, step]) => step !== undefined));
}

/** The zero-based line of `workflow:`, or of a key in it, in the front matter of a page's text. */
export function lineOfSetting(text: string, { key }: JourneyMistake): number {
  const lines = text.split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => /^workflow[ \t]*:/.test(line));
  if (start < 0) return 0;
  const end = lines.findIndex((line, index) => index > start && !/^[ \t]|^$/.test(line));
  const below = lines.slice(start + 1, end < 0 ? undefined : end);
  const row = key === undefined ? -1 : below.findIndex((line) => line.trim().startsWith(`${key}:`));
  return start + 1 + row;
}
