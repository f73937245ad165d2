import { arrayOf, isString, object, optional } from '../../../shared/check';

/** Where ticks count. */
export interface TickPlace {
  /** URI of the repository's folder, else of what the window has open; empty where nothing is. */
  readonly root: string;
  /** Undefined where no branch is checked out. */
  readonly branch: string | undefined;
  /** `OpenHandbook.id` */
  readonly handbook: string;
}

/** What was ticked in one place, otherwise than the pages have it: ids of checklist items. */
export interface TickRecord extends TickPlace {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/** As many places are remembered as this, so that branches that are gone do not stay for ever. */
const mostPlaces = 50;
/** And as many items of each list. */
const mostItems = 1_000;

const isRecords = arrayOf(
  object<TickRecord>({
    root: isString,
    branch: optional(isString),
    handbook: isString,
    on: arrayOf(isString),
    off: arrayOf(isString),
  }),
);

/** What was stored; nothing where it is not of this shape. */
export const readRecords = (stored: unknown): readonly TickRecord[] =>
  isRecords(stored) ? stored : [];

const isAt =
  (place: TickPlace) =>
  (record: TickRecord): boolean =>
    record.root === place.root &&
    record.branch === place.branch &&
    record.handbook === place.handbook;

/** What is ticked in a place. */
export function recordAt(records: readonly TickRecord[], place: TickPlace): TickRecord {
  const { root, branch, handbook } = place;
  return records.find(isAt(place)) ?? { root, branch, handbook, on: [], off: [] };
}

/** With an item done or not; undefined leaves it as the page has it. The place counts as the latest. */
export function withTick(
  records: readonly TickRecord[],
  place: TickPlace,
  items: readonly string[],
  done: boolean | undefined,
): TickRecord[] {
  const before = recordAt(records, place);
  const without = (ids: readonly string[]): string[] => ids.filter((id) => !items.includes(id));
  const latest = (ids: readonly string[]): string[] => ids.slice(-mostItems);
  const record: TickRecord = {
    ...before,
    on: latest([...without(before.on), ...(done === true ? items : [])]),
    off: latest([...without(before.off), ...(done === false ? items : [])]),
  };
  const others = records.filter((each) => !isAt(place)(each));
  const isEmpty = record.on.length === 0 && record.off.length === 0;
  return [...others, ...(isEmpty ? [] : [record])].slice(-mostPlaces);
}

/** With what a place had before, in the place of what it has. */
export function withRecord(records: readonly TickRecord[], record: TickRecord): TickRecord[] {
  return [...records.filter((each) => !isAt(record)(each)), record].slice(-mostPlaces);
}
