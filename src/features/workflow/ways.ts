import type { Edge, Workflow } from '../../handbook/model';

/**
 * What leads from step to step, in the order of the edges. An edge at a phase is taken for those of
 * its steps that `Step.next` says; between two steps that an edge of their own joins, for none.
 */
export function waysOf({ edges, phases, steps }: Workflow): Edge[] {
  const next = new Map(steps.map((step) => [step.id, new Set(step.next)]));
  const inside = new Map(phases.map((phase) => [phase.id, phase.steps]));
  const stepsAt = (id: string): readonly string[] => (next.has(id) ? [id] : (inside.get(id) ?? []));
  const known = new Map(steps.map(({ id }) => [id, new Set<string>()]));
  const isOwn = ({ from, to }: Edge): boolean => next.has(from) && next.has(to);
  for (const edge of edges) if (isOwn(edge)) known.get(edge.from)?.add(edge.to);
  return edges.flatMap((edge) => {
    if (isOwn(edge)) return [edge];
    return stepsAt(edge.from).flatMap((from) =>
      stepsAt(edge.to).flatMap((to) => {
        const led = known.get(from);
        if (led?.has(to) !== false || next.get(from)?.has(to) !== true) return [];
        led.add(to);
        return [{ from, to, label: edge.label }];
      }),
    );
  });
}
