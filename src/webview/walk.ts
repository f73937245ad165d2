/** What the arrow keys need to know of a workflow. */
export interface Graph {
  /** Ids in reading order. */
  readonly steps: readonly string[];
  /** What leads from step to step (`DiagramContent.ways`). */
  readonly ways: readonly { readonly from: string; readonly to: string }[];
}

/** Where the ways lead on the screen. */
export type Flow = 'down' | 'up' | 'right' | 'left';

export type WalkKey = 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const keys: readonly string[] = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End'];

export const isWalkKey = (key: string): key is WalkKey => keys.includes(key);

/** The direction of the ways on the whole, from the drawn places of the steps. */
export function flowOf(graph: Graph, places: ReadonlyMap<string, Point>): Flow {
  let [x, y] = [0, 0];
  for (const { from, to } of graph.ways) {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined) continue;
    x += end.x - start.x;
    y += end.y - start.y;
  }
  if (Math.abs(x) > Math.abs(y)) return x < 0 ? 'left' : 'right';
  return y < 0 ? 'up' : 'down';
}

/**
 * Where a key leads from a step; undefined where it leads nowhere.
 *
 * Along the flow (Down and Up in a diagram that runs down) the arrows follow the ways; a step with
 * none on that side is left for its neighbour in reading order. Across it they go through the row of
 * steps that are as far from the beginning, and from its end on to the next row: so they pass every
 * step, whatever the ways are.
 * @param recent steps in the order of the last visits, latest first: of several ways, the one back
 *   to where the reader came from is taken
 */
export function walk(
  graph: Graph,
  from: string,
  key: WalkKey,
  flow: Flow,
  recent: readonly string[] = [],
): string | undefined {
  if (key === 'Home') return graph.steps[0];
  if (key === 'End') return graph.steps.at(-1);
  const forward = key === 'ArrowDown' || key === 'ArrowRight';
  const vertical = key === 'ArrowDown' || key === 'ArrowUp';
  const along = vertical === (flow === 'down' || flow === 'up');
  if (!along) return neighbour(inRows(graph), from, forward);
  const reversed = flow === 'up' || flow === 'left';
  return follow(graph, from, forward !== reversed, recent);
}

function follow(
  graph: Graph,
  from: string,
  forward: boolean,
  recent: readonly string[],
): string | undefined {
  const { next, previous } = neighbours(graph);
  const ways = (forward ? next : previous).get(from) ?? [];
  return recent.find((id) => ways.includes(id)) ?? ways[0] ?? neighbour(graph.steps, from, forward);
}

function neighbour(steps: readonly string[], from: string, forward: boolean): string | undefined {
  const at = steps.indexOf(from);
  return at < 0 ? undefined : steps[at + (forward ? 1 : -1)];
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** The steps that each step's ways lead to, and those that its ways come from. */
function neighbours({ ways }: Graph): { next: Neighbours; previous: Neighbours } {
  const next = new Map<string, string[]>();
  const previous = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
  };
  for (const { from, to } of ways) {
    if (from === to) continue;
    add(next, from, to);
    add(previous, to, from);
  }
  return { next, previous };
}

/**
 * All steps, row by row; those that no way joins one after the other, in reading order. A row holds
 * the steps that the same number of ways leads to from the first one; a step that none leads to from
 * there stands a row before the first that it leads to.
 */
function inRows(graph: Graph): readonly string[] {
  const { next, previous } = neighbours(graph);
  const rows = new Map<string, number>();
  const position = new Map(graph.steps.map((id, index) => [id, index]));
  /** Puts a step, and what it leads to, into rows. */
  const lead = (start: string, row: number, joined: string[]): void => {
    rows.set(start, row);
    // A list gives what is added while it is walked through, too.
    const open = [start];
    for (const id of open) {
      joined.push(id);
      for (const to of next.get(id) ?? []) {
        if (rows.has(to)) continue;
        rows.set(to, (rows.get(id) ?? 0) + 1);
        open.push(to);
      }
    }
  };
  return graph.steps.flatMap((first) => {
    if (rows.has(first)) return [];
    const joined: string[] = [];
    lead(first, 0, joined);
    for (const id of joined) {
      for (const from of previous.get(id) ?? []) {
        if (!rows.has(from)) lead(from, (rows.get(id) ?? 0) - 1, joined);
      }
    }
    const at = (places: ReadonlyMap<string, number>, id: string): number => places.get(id) ?? 0;
    return joined.sort((a, b) => at(rows, a) - at(rows, b) || at(position, a) - at(position, b));
  });
}
