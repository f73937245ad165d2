import { longestKept, type KeptDrawing } from '../shared/keptDrawing';
import type { Drawing } from './drawing';

/** Marks of what the reader did, and of where the contributor stood. */
const marks = ['selected', 'related', 'match', 'found'];

/** A drawing as it is kept: less what the reader did in it. Undefined for one that is too large. */
export function toKeep(drawing: Drawing, source: string): KeptDrawing | undefined {
  const { look, width, height, refusedImages } = drawing;
  const svg = drawing.svg.cloneNode(true) as SVGSVGElement;
  for (const state of svg.querySelectorAll('.step > .here, .step > .badge')) state.remove();
  for (const marked of svg.querySelectorAll(marks.map((mark) => `.${mark}`).join())) {
    marked.classList.remove(...marks);
    marked.removeAttribute('aria-current');
  }
  const markup = svg.outerHTML;
  return markup.length > longestKept
    ? undefined
    : { source, look, svg: markup, width, height, refusedImages };
}
