import type { StepView } from '../shared/diagramContent';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Room between a node and the ring that shows hover, focus and selection, in pixels. */
const ringGap = 4;

/**
 * Finds the drawn element of each step. Mermaid 12 names a node's element
 * `<id of the svg>-flowchart-<id of the node>-<number>` and a subgraph's, which can stand at an
 * edge too, `<id of the svg>-<id of the subgraph>` with the class `cluster`. Steps inside a
 * collapsed subgraph are not drawn, and not in the result.
 */
export function findSteps(svg: SVGSVGElement, ids: readonly string[]): Map<string, SVGGElement> {
  const wanted = new Set(ids);
  const found = new Map<string, SVGGElement>();
  const prefix = `${svg.id}-flowchart-`;
  for (const group of svg.querySelectorAll<SVGGElement>('g[id]')) {
    const cluster = group.classList.contains('cluster');
    const id = cluster
      ? group.id.slice(svg.id.length + 1)
      : /^(.+)-\d+$/s.exec(group.id.startsWith(prefix) ? group.id.slice(prefix.length) : '')?.[1];
    if (id !== undefined && wanted.has(id) && !found.has(id)) found.set(id, group);
  }
  return found;
}

/**
 * Makes drawn nodes buttons: named, focusable by script, with a ring around them. The document must
 * hold them. All sizes are read before anything is written, so that the browser lays out once.
 */
export function makeSteps(
  groups: ReadonlyMap<string, SVGGElement>,
  steps: readonly StepView[],
): void {
  const drawn = steps.flatMap((step) => {
    const group = groups.get(step.id);
    return group === undefined ? [] : [{ step, group, box: group.getBBox() }];
  });
  for (const { step, group, box } of drawn) {
    group.classList.add('step');
    group.dataset['step'] = step.id;
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', '-1');
    group.setAttribute('aria-label', `${step.title}, ${step.position}`);
    group.prepend(ringAround(box));
  }
}

function ringAround(box: DOMRect): SVGRectElement {
  const ring = document.createElementNS(svgNamespace, 'rect');
  ring.setAttribute('class', 'ring');
  ring.setAttribute('x', String(box.x - ringGap));
  ring.setAttribute('y', String(box.y - ringGap));
  ring.setAttribute('width', String(box.width + 2 * ringGap));
  ring.setAttribute('height', String(box.height + 2 * ringGap));
  ring.setAttribute('rx', String(6 + ringGap));
  return ring;
}

/** The drawn edges that touch a step; Mermaid names them `L_<from>_<to>_<number>`. */
export function edgesOf(
  svg: SVGSVGElement,
  step: string,
  edges: readonly { readonly from: string; readonly to: string }[],
): Element[] {
  const names = edges
    .filter(({ from, to }) => from === step || to === step)
    .map(({ from, to }) => `L_${from}_${to}_`);
  return [...svg.querySelectorAll('.edgePaths [data-id]')].filter((path) => {
    const id = path.getAttribute('data-id') ?? '';
    return names.some((name) => id.startsWith(name) && /^\d+$/.test(id.slice(name.length)));
  });
}
