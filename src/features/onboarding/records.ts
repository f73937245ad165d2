import { onboardingStages, type OnboardingStage } from '../../handbook/onboardingStages';
import { arrayOf, isString } from '../../shared/check';

/** The steps done in each handbook: `OnboardingStep.key`s by what the handbook is remembered by. */
export type OnboardingRecords = Readonly<Record<string, readonly string[]>>;

/** As many handbooks are remembered, so that folders that are gone do not stay for ever. */
const mostHandbooks = 50;
/** And as many steps of each. */
const mostSteps = 500;

const areKeys = arrayOf(isString);

/** What was stored; without what is not of this shape. */
export function readRecords(stored: unknown): OnboardingRecords {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, keys]) => areKeys(keys)));
}

/** With steps of a handbook done, or not; the handbook counts as the latest. */
export function withSteps(
  records: OnboardingRecords,
  handbook: string,
  keys: readonly string[],
  isDone: boolean,
): OnboardingRecords {
  const { [handbook]: before = [], ...others } = records;
  const rest = before.filter((key) => !keys.includes(key));
  const steps = isDone ? [...rest, ...keys].slice(-mostSteps) : rest;
  const all = [
    ...Object.entries(others),
    ...(steps.length > 0 ? [[handbook, steps] as const] : []),
  ];
  return Object.fromEntries(all.slice(-mostHandbooks));
}

/** The stages that are done in any handbook: VS Code's walkthrough knows of no handbook. */
export function stagesDone(all: readonly OnboardingRecords[]): ReadonlySet<OnboardingStage> {
  const keys = new Set(all.flatMap((records) => Object.values(records).flat()));
  return new Set(onboardingStages.filter((stage) => keys.has(stage)));
}
