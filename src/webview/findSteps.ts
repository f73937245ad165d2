/**
 * The step that an element of a flowchart was drawn for. Mermaid 12 names a node's element
 * `<id of the svg>-flowchart-<id of the node>-<number>` and a subgraph's, which can stand at an
 * edge too, `<id of the svg>-<id of the subgraph>` with the class `cluster`.
 * @returns undefined for an element that stands for neither
 */
export function stepOf(svg: SVGSVGElement, { id, classList }: Element): string | undefined {
  if (classList.contains('cluster')) return id.slice(svg.id.length + 1);
  const prefix = `${svg.id}-flowchart-`;
  return /^(.+)-\d+$/s.exec(id.startsWith(prefix) ? id.slice(prefix.length) : '')?.[1];
}

/**
 * Finds the drawn element of each step. Steps inside a collapsed subgraph are not drawn, and not in
 * the result.
 */
export function findSteps(svg: SVGSVGElement, ids: readonly string[]): Map<string, SVGGElement> {
  const wanted = new Set(ids);
  const found = new Map<string, SVGGElement>();
  for (const group of svg.querySelectorAll<SVGGElement>('g[id]')) {
    const id = stepOf(svg, group);
    if (id !== undefined && wanted.has(id) && !found.has(id)) found.set(id, group);
  }
  return found;
}
