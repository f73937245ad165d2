import { paintOf } from './backdrop';
import { over, readable, toHex, type Colour } from './contrast';
import type { Palette } from './palette';

/** A painted shape, with what of the screen it covers. */
interface Painted {
  readonly shape: SVGGeometryElement;
  readonly fill: Colour;
  readonly box: DOMRect;
}

/**
 * Sets the texts of a diagram of any kind in colours that are readable (WCAG AA) on what lies behind
 * them: the shapes painted before a text that its middle is in. The document must hold the diagram.
 * All is read before anything is written, so that the browser lays the diagram out once.
 */
export function makePictureLegible(svg: SVGSVGElement, palette: Palette): void {
  const painted: Painted[] = [];
  const changes: (() => void)[] = [];
  for (const element of svg.querySelectorAll<SVGElement>('*')) {
    if (element.closest('defs, marker, clipPath, mask') !== null) continue;
    if (element instanceof SVGGeometryElement) {
      const fill = paintOf(element, 'fill');
      if (fill === undefined || getComputedStyle(element).visibility === 'hidden') continue;
      painted.push({ shape: element, fill, box: element.getBoundingClientRect() });
    } else if (isText(element)) {
      const written = paintOf(element, 'fill');
      const behind = behindText(element, painted, palette.background);
      const wanted = [written, palette.foreground, palette.background];
      const chosen = readable(
        behind,
        wanted.filter((colour) => colour !== undefined),
      );
      changes.push(() => {
        element.style.setProperty('fill', toHex(chosen), 'important');
        element.style.setProperty('fill-opacity', '1', 'important');
      });
    }
  }
  for (const change of changes) change();
}

/** A text, or a part of one, that holds letters of its own. */
const isText = (element: SVGElement): boolean =>
  element instanceof SVGTextContentElement &&
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );

/** What the eye sees behind the middle of a text. */
function behindText(text: SVGElement, painted: readonly Painted[], background: Colour): Colour {
  const { left, top, width, height } = text.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let colour = background;
  for (const { shape, fill, box } of painted) {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    const matrix = shape.getScreenCTM();
    if (!matrix) continue;
    if (shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()))) {
      colour = over(fill, colour);
    }
  }
  return colour;
}
