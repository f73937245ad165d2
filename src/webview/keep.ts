import type { DiagramContent } from '../shared/diagramContent';
import { longestKept, type KeptDrawing } from '../shared/keptDrawing';
import type { Drawing } from './drawing';
import type { Host } from './host';

/** Marks of what the reader did, and of where the contributor stood. */
const marks = ['selected', 'related', 'match', 'found'];

/** How long after the last key a drawing is kept, in milliseconds. */
const quietTime = 1500;

/** When a drawing is kept: at once, but while one types, when that is over. */
export class Keeping {
  private typing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly picture: { keep(content: DiagramContent): KeptDrawing | undefined },
    private readonly host: Host,
  ) {}

  /** Hands the picture over, to be shown at once the next time. */
  soon(content: DiagramContent): void {
    clearTimeout(this.timer);
    const keep = (): void => {
      const drawing = this.picture.keep(content);
      if (drawing !== undefined) this.host.post({ type: 'keep', drawing });
    };
    const idle = (): void => {
      requestIdleCallback(keep);
    };
    if (this.typing) this.timer = setTimeout(idle, quietTime);
    else idle();
  }

  /** One types. */
  wait(): void {
    this.typing = true;
    clearTimeout(this.timer);
  }
}

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
