import type { StepState } from '../shared/diagramContent';
import { svgElement } from './dom';

/** Room between a node and the frame around the step where the contributor stands, in pixels. */
const frameGap = 9;

/** A check mark, and a pin whose point is at the bottom; both around the middle of their badge. */
const glyphs: Readonly<Record<StepState, string>> = {
  done: 'M-4.5 0.5 L-1.5 3.5 L4.5 -3',
  current:
    'M0 6.5C-2 3 -4.2 1 -4.2 -1.8A4.2 4.2 0 1 1 4.2 -1.8C4.2 1 2 3 0 6.5Z' +
    'M0 -3.4a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 1 0 0 -3.2Z',
};

/**
 * What tells a step's state beside its name: a badge at the corner, where no edge arrives, and
 * around the current step a frame. The shapes differ, so that no colour is needed to read them.
 * @param box of the node, in its own coordinates
 */
export function stateMarks(state: StepState, box: DOMRect): SVGElement[] {
  const badge = svgElement(
    'g',
    { class: `badge ${state}`, transform: `translate(${box.x} ${box.y})` },
    svgElement('g', {}, svgElement('circle', { r: '9' }), svgElement('path', { d: glyphs[state] })),
  );
  return state === 'done' ? [badge] : [frameAround(box, 'here', frameGap), badge];
}

/** A frame around a node, at a distance in pixels. */
export const frameAround = (box: DOMRect, name: string, gap: number): SVGElement =>
  svgElement('rect', {
    class: name,
    x: String(box.x - gap),
    y: String(box.y - gap),
    width: String(box.width + 2 * gap),
    height: String(box.height + 2 * gap),
    rx: String(6 + gap),
  });
