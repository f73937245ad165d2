import { over, parseComputed, type Colour } from './contrast';

const shapes = 'rect, circle, ellipse, polygon, path';

/** How a shape is painted: its colour, translucent by all that makes it so; undefined for not at all. */
export function paintOf(shape: Element, kind: 'fill' | 'stroke'): Colour | undefined {
  const style = getComputedStyle(shape);
  const colour = parseComputed(style[kind]);
  if (colour === undefined) return undefined;
  const own = kind === 'fill' ? style.fillOpacity : style.strokeOpacity;
  const a = colour.a * Number(own) * Number(style.opacity);
  return a > 0 ? { ...colour, a } : undefined;
}

/** The shapes of a node, a phase or an edge's label; the text, and what marks a step, are none. */
export const shapesOf = (group: Element): SVGElement[] =>
  [...group.querySelectorAll<SVGElement>(shapes)].filter(
    (shape) => shape.closest('.node .label, .cluster-label, .ring, .here, .badge') === null,
  );

/** What lies behind each place of a picture: the page, and the phases around the place. */
export class Backdrop {
  private readonly phases: readonly {
    readonly group: Element;
    readonly box: DOMRect;
    readonly fill: Colour;
  }[];

  constructor(
    svg: SVGSVGElement,
    private readonly page: Colour,
  ) {
    this.phases = [...svg.querySelectorAll('g.cluster')].flatMap((group) => {
      const [shape] = shapesOf(group);
      const fill = shape === undefined ? undefined : paintOf(shape, 'fill');
      return fill === undefined ? [] : [{ group, box: group.getBoundingClientRect(), fill }];
    });
  }

  /** The opaque colour behind an element's middle. A phase lies behind those drawn after it. */
  behind(element: Element): Colour {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    let colour = this.page;
    for (const { group, box, fill } of this.phases) {
      if (group === element) break;
      if (x > box.left && x < box.right && y > box.top && y < box.bottom) {
        colour = over(fill, colour);
      }
    }
    return colour;
  }
}
