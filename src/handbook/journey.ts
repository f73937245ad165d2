import { Paths } from './journeyPaths';
import { journeyOf, journeySettings, type JourneyMistake } from './journeySettings';
import { stageOfText, strengthOf } from './journeyWords';
import type { Journey, Stage, Step } from './model';
import { stages } from './stages';

/** What a step says of itself. */
export type TellingStep = Pick<Step, 'id' | 'title' | 'next' | 'help'> & {
  /** The heading of its section. */
  readonly heading: string | undefined;
};

interface Claim {
  readonly stage: Stage;
  readonly step: string;
  /** 3: a title says it plainly, 2: a title hints at it, 1: only the section's text says it. */
  readonly strength: number;
  /** The step's place in the diagram. */
  readonly place: number;
}

/** A diagram that has steps for fewer of these is not about a contributor's work. */
const core: readonly Stage[] = ['claim', 'branch', 'implement', 'submit', 'review', 'merge'];
const fewest = 2;

/** No more steps than these are weighed for a stage: a diagram may have any number. */
const most = 10;

/**
 * What a workflow's steps stand for: what the front matter sets, then what titles say, then what
 * the beginnings of the sections say. Where two steps say the same, the plainer one has it, then the
 * earlier one in the diagram; none has it that would come before a stage of which it is the sequel.
 *
 * @param setting the value of the key `workflow` in the front matter of the diagram's page
 * @param named finds a step by its id or one of its names
 */
export function readJourney(
  steps: readonly TellingStep[],
  setting: unknown,
  named: (text: string) => string | undefined,
): { readonly journey: Journey; readonly mistakes: readonly JourneyMistake[] } {
  const { set, off, mistakes } = journeySettings(setting, named);
  if (off) return { journey: {}, mistakes };
  const paths = new Paths(steps);
  const taken = new Map(set);
  for (const { stage, step } of claims(steps)) {
    if (!taken.has(stage) && inOrder(stage, step, taken, paths)) taken.set(stage, step);
  }
  const told = core.flatMap((stage) => taken.get(stage) ?? []);
  const isTold = [...set.values()].some((step) => step !== undefined);
  return {
    journey: isTold || new Set(told).size >= fewest ? journeyOf(taken) : {},
    mistakes,
  };
}

/** What the steps say, the plainest first. */
function claims(steps: readonly TellingStep[]): readonly Claim[] {
  const all = steps.flatMap(claimsOf);
  const best = stages.flatMap((stage) =>
    all
      .filter((claim) => claim.stage === stage)
      .sort((a, b) => b.strength - a.strength || a.place - b.place)
      .slice(0, most),
  );
  return best.sort((a, b) => b.strength - a.strength);
}

function claimsOf({ id, title, heading, help }: TellingStep, place: number): Claim[] {
  const titled = stages.flatMap((stage) => {
    const strength = Math.max(strengthOf(title, stage), strengthOf(heading ?? '', stage));
    return strength === 0 ? [] : [{ stage, step: id, strength: strength + 1, place }];
  });
  if (titled.length > 0) return titled;
  const stage = stageOfText(help);
  return stage ? [{ stage, step: id, strength: 1, place }] : [];
}

/** Whether a step does not come before one of an earlier stage, nor after one of a later. */
function inOrder(
  stage: Stage,
  step: string,
  taken: ReadonlyMap<Stage, string | undefined>,
  paths: Paths,
): boolean {
  const rank = stages.indexOf(stage);
  return [...taken].every(([other, id]) => {
    if (id === undefined || id === step) return true;
    return stages.indexOf(other) < rank ? !paths.isBefore(step, id) : !paths.isBefore(id, step);
  });
}
