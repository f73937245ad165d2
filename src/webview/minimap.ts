import type { Box } from './boxes';
import { byId, svgElement } from './dom';
import { miniatureOf } from './miniature';
import type { Places } from './picture';

/** Largest size, in pixels. */
const largest = { width: 180, height: 140 };

/** What the map needs of the view whose whole it shows. */
interface Seen {
  /** The part of the picture that is seen. */
  readonly seen: Box;
  readonly overflows: boolean;
  centre(x: number, y: number): void;
}

/**
 * The whole diagram in small, with a frame around what is seen; there as long as a part is out of
 * view. Of a flowchart it has the rectangles of steps and phases, in one path each; of any other
 * kind the picture itself. For the pointer only: by keyboard one goes from step to step.
 */
export class Minimap {
  private readonly box = byId('minimap');
  private readonly frame = svgElement('rect', { class: 'frame' });
  private drawn: SVGSVGElement | undefined;
  private picture: SVGSVGElement | undefined;
  private places: Places = { steps: new Map(), phases: [] };
  private size = { width: 0, height: 0 };
  private here: string | undefined;

  constructor(private readonly view: Seen) {
    this.box.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      this.box.setPointerCapture(event.pointerId);
      this.go(event);
    });
    this.box.addEventListener('pointermove', (event) => {
      if (this.box.hasPointerCapture(event.pointerId)) this.go(event);
    });
  }

  /**
   * Takes a new picture; it is drawn small once a part of it is out of view.
   * @param picture shown itself; undefined where its places say enough
   */
  set(
    places: Places,
    size: { readonly width: number; readonly height: number },
    here: string | undefined,
    picture?: SVGSVGElement,
  ): void {
    this.picture = picture;
    this.places = places;
    this.size = { width: size.width, height: size.height };
    this.here = here;
    this.drawn = undefined;
    this.update();
  }

  clear(): void {
    this.set({ steps: new Map(), phases: [] }, { width: 0, height: 0 }, undefined);
  }

  /** Follows the view. */
  update(): void {
    const hidden = this.size.width === 0 || !this.view.overflows;
    if (this.box.hidden !== hidden) this.box.hidden = hidden;
    if (hidden) return;
    this.drawn ??= this.draw();
    const { x, y, width, height } = this.view.seen;
    for (const [name, value] of Object.entries({ x, y, width, height })) {
      this.frame.setAttribute(name, String(value));
    }
  }

  private draw(): SVGSVGElement {
    const { width, height } = this.size;
    const scale = Math.min(largest.width / width, largest.height / height);
    const { steps, phases } = this.places;
    const here = this.here === undefined ? undefined : steps.get(this.here);
    const drawn = svgElement(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        width: String(Math.max(24, width * scale)),
        height: String(Math.max(24, height * scale)),
        'aria-hidden': 'true',
      },
      svgElement('path', { class: 'phases', d: rectangles(phases) }),
      svgElement('path', { class: 'steps', d: rectangles([...steps.values()]) }),
      svgElement('path', { class: 'current', d: rectangles(here === undefined ? [] : [here]) }),
      this.frame,
    );
    this.box.replaceChildren(drawn);
    if (this.picture !== undefined) void this.paint(this.picture, drawn, scale);
    return drawn;
  }

  /** Puts the picture itself under the frame. */
  private async paint(picture: SVGSVGElement, under: SVGSVGElement, scale: number): Promise<void> {
    const { width, height } = this.size;
    const painted = await miniatureOf(picture, width * scale, height * scale);
    if (painted !== undefined && this.drawn === under) under.before(painted);
  }

  /** Puts what lies under the pointer into the middle of the view. */
  private go(event: PointerEvent): void {
    const matrix = this.drawn?.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    this.view.centre(
      Math.min(this.size.width, Math.max(0, x)),
      Math.min(this.size.height, Math.max(0, y)),
    );
  }
}

const rectangles = (boxes: readonly Box[]): string =>
  boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
