import { nodeMentions } from './diagramText';
import type { Edge, Flowchart, Phase } from './model';
import { labelTitle } from './titles';

/** A node of the diagram, before the pages say more about it. */
export interface DiagramStep {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly phase: string | undefined;
  readonly previous: readonly string[];
  readonly next: readonly string[];
  /** Line of its definition, from the diagram's first. */
  readonly row: number;
}

export interface Diagram {
  readonly steps: readonly DiagramStep[];
  readonly phases: readonly Phase[];
  readonly edges: readonly Edge[];
}

/** Orders a flowchart's nodes and phases as its text names them, and says what follows what. */
export function readDiagram(source: string, flowchart: Flowchart): Diagram {
  const subgraphs = new Set(flowchart.subgraphs.map((subgraph) => subgraph.id));
  const nodes = flowchart.nodes.filter((node) => !subgraphs.has(node.id));
  const places = firstPlaces(source, new Set(nodes.map((node) => node.id)));
  const ordered = [...nodes].sort(
    (a, b) => (places.get(a.id)?.first ?? Infinity) - (places.get(b.id)?.first ?? Infinity) || 0,
  );
  const position = new Map(ordered.map((node, index) => [node.id, index]));
  const phaseOf = new Map<string, string>();
  for (const { id, nodes: inside } of flowchart.subgraphs) {
    for (const node of inside) if (!phaseOf.has(node)) phaseOf.set(node, id);
  }
  const phases = flowchart.subgraphs.map(({ id, title }) => ({
    id,
    title: labelTitle(title),
    steps: ordered.filter((node) => phaseOf.get(node.id) === id).map((node) => node.id),
  }));
  const start = (phase: Phase): number => position.get(phase.steps[0] ?? '') ?? ordered.length;
  phases.sort((a, b) => start(a) - start(b));
  const { next, previous } = neighbours(flowchart.edges, phases, position);
  return {
    phases,
    edges: flowchart.edges,
    steps: ordered.map(({ id, label }) => ({
      id,
      label,
      title: labelTitle(label) || id,
      phase: phaseOf.get(id),
      previous: [...(previous.get(id) ?? [])],
      next: [...(next.get(id) ?? [])],
      row: places.get(id)?.row ?? 0,
    })),
  };
}

/** Where each node is first named, and the line of its definition (else of its first mention). */
function firstPlaces(
  source: string,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, { first: number; row: number; defined: boolean }> {
  const places = new Map<string, { first: number; row: number; defined: boolean }>();
  let row = 0;
  let at = 0;
  for (const { id, start, label } of nodeMentions(source, ids)) {
    for (; at < start; at++) if (source[at] === '\n') row++;
    const known = places.get(id);
    if (known?.defined || (known && !label)) continue;
    places.set(id, { first: known?.first ?? start, row, defined: label !== undefined });
  }
  return places;
}

/**
 * Steps before and after each step. An edge at a phase stands for its steps at that end: from those
 * that lead to no other step of the phase, or to those that none of the phase leads to.
 */
function neighbours(
  edges: readonly Edge[],
  phases: readonly Phase[],
  steps: ReadonlyMap<string, number>,
): Record<'next' | 'previous', ReadonlyMap<string, ReadonlySet<string>>> {
  const byId = new Map(phases.map((phase) => [phase.id, new Set(phase.steps)]));
  const ends = (id: string, side: 'from' | 'to'): readonly string[] => {
    if (steps.has(id)) return [id];
    const inside = byId.get(id) ?? new Set<string>();
    const linked = new Set(
      edges
        .filter((edge) => inside.has(edge.from) && inside.has(edge.to))
        .map((edge) => edge[side]),
    );
    return [...inside].filter((step) => !linked.has(step));
  };
  const next = new Map<string, Set<string>>();
  const previous = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const set = map.get(key) ?? new Set<string>();
    map.set(key, set.add(value));
  };
  for (const edge of edges) {
    for (const from of ends(edge.from, 'from')) {
      for (const to of ends(edge.to, 'to')) {
        if (from === to) continue;
        add(next, from, to);
        add(previous, to, from);
      }
    }
  }
  return { next, previous };
}
