import type { StepView } from '../shared/diagramContent';
import type { DiagramStrings } from '../shared/diagramStrings';
import { frameAround, stateMarks } from './marks';

/** Room between a node and the ring that shows hover, focus and selection, in pixels. */
const ringGap = 4;
/** What `stateMarks` draws, as a selector. */
const stateMark = ':scope > .here, :scope > .badge';

/**
 * Makes drawn nodes buttons, focusable by script. For nodes that are such buttons already it says anew
 * what they are called.
 */
export function nameSteps(
  groups: ReadonlyMap<string, SVGGElement>,
  steps: readonly StepView[],
  strings: DiagramStrings,
): void {
  for (const step of steps) {
    const group = groups.get(step.id);
    if (group === undefined) continue;
    if (!group.classList.contains('step')) {
      group.classList.add('step');
      group.dataset['step'] = step.id;
      group.setAttribute('role', 'button');
      group.setAttribute('tabindex', '-1');
    }
    group.setAttribute('aria-label', nameOf(step, strings));
  }
}

/**
 * Puts a ring around each step, where there is none yet, and marks its state.
 * @param boxes see `nodeBoxes`
 */
export function markSteps(
  groups: ReadonlyMap<string, SVGGElement>,
  boxes: ReadonlyMap<string, DOMRect>,
  steps: readonly StepView[],
): void {
  for (const step of steps) {
    const [group, box] = [groups.get(step.id), boxes.get(step.id)];
    if (group === undefined || box === undefined) continue;
    if (ringOf(group) === null) group.prepend(frameAround(box, 'ring', ringGap));
    for (const old of group.querySelectorAll(stateMark)) old.remove();
    if (step.state !== undefined) group.append(...stateMarks(step.state, box));
  }
}

/** "Submit PR, step 4 of 5 in Development Pipeline, you are here" */
export const nameOf = (step: StepView, strings: DiagramStrings): string =>
  [step.title, step.position, ...stateWords(step, strings)].join(', ');

/** The step's state in words; none for a step that has none. */
export const stateWords = ({ state }: StepView, { stepDone, here }: DiagramStrings): string[] =>
  state === undefined ? [] : [state === 'done' ? stepDone : here];

/**
 * The size of each node, in its own coordinates. The document must hold them. To be read before
 * anything is written, so that the browser lays out once.
 */
export const nodeBoxes = (groups: ReadonlyMap<string, SVGGElement>): Map<string, DOMRect> =>
  new Map([...groups].map(([id, group]) => [id, nodeBox(group)]));

/** The node as Mermaid drew it; from its ring where it has one, which costs no layout. */
function nodeBox(group: SVGGElement): DOMRect {
  const ring = ringOf(group);
  if (ring === null) return group.getBBox();
  const [x, y, width, height] = [ring.x, ring.y, ring.width, ring.height].map(
    (length) => length.baseVal.value,
  ) as [number, number, number, number];
  return new DOMRect(x + ringGap, y + ringGap, width - 2 * ringGap, height - 2 * ringGap);
}

const ringOf = (group: SVGGElement): SVGRectElement | null =>
  group.querySelector<SVGRectElement>(':scope > .ring');

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
