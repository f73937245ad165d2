/** What the arrow keys need to know of a workflow. */
export interface Graph {
  /** Ids in reading order. */
  readonly steps: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** Where the edges lead on the screen. */
export type Flow = 'down' | 'up' | 'right' | 'left';

export type WalkKey = 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const keys: readonly string[] = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End'];

export const isWalkKey = (key: string): key is WalkKey => keys.includes(key);

/** The way that the edges run on the whole, from the drawn places of the steps. */
export function flowOf(graph: Graph, places: ReadonlyMap<string, Point>): Flow {
  let [x, y] = [0, 0];
  for (const { from, to } of graph.edges) {
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
 * Along the flow (Down and Up in a diagram that runs down) the arrows follow the edges. Across it
 * they go among the step's siblings, and past the last one along the edges again. A step without
 * edges on that side is left for its neighbour in reading order, so that every step is reached.
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
  const reversed = flow === 'up' || flow === 'left';
  if (along) return follow(graph, from, forward !== reversed, recent);
  return sibling(graph, from, forward) ?? follow(graph, from, forward, recent);
}

const successors = (graph: Graph, id: string): readonly string[] =>
  graph.edges.filter((edge) => edge.from === id && edge.to !== id).map((edge) => edge.to);

const predecessors = (graph: Graph, id: string): readonly string[] =>
  graph.edges.filter((edge) => edge.to === id && edge.from !== id).map((edge) => edge.from);

function follow(
  graph: Graph,
  from: string,
  forward: boolean,
  recent: readonly string[],
): string | undefined {
  const ways = forward ? successors(graph, from) : predecessors(graph, from);
  const way = recent.find((id) => ways.includes(id)) ?? ways[0];
  if (way !== undefined) return way;
  const at = graph.steps.indexOf(from);
  return at < 0 ? undefined : graph.steps[at + (forward ? 1 : -1)];
}

/** The next step that comes from, or leads to, a step that this one also comes from or leads to. */
function sibling(graph: Graph, from: string, forward: boolean): string | undefined {
  const before = new Set(predecessors(graph, from));
  const after = new Set(successors(graph, from));
  const beside = graph.steps.filter(
    (id) =>
      id === from ||
      (!before.has(id) &&
        !after.has(id) &&
        (predecessors(graph, id).some((other) => before.has(other)) ||
          successors(graph, id).some((other) => after.has(other)))),
  );
  return beside[beside.indexOf(from) + (forward ? 1 : -1)];
}
