import { enoughForOutlines, over, parseComputed, readable, toHex, type Colour } from './contrast';
import type { Palette } from './palette';

const shapes = 'rect, circle, ellipse, polygon, path';

/**
 * Sets the text of every node and phase in a colour that is readable (WCAG AA) on its fill. The
 * author's fill stays as the author wrote it in every theme; the text's colour stays too where it
 * is readable, and else becomes the theme's own, black or white.
 *
 * All styles are read before any is written, so that the browser lays the diagram out once.
 */
export function makeLegible(svg: SVGSVGElement, palette: Palette): void {
  const changes: (() => void)[] = [];
  for (const group of svg.querySelectorAll<SVGGElement>('g.cluster, g.node, g.icon-shape')) {
    const shape = shapeOf(group);
    const texts = [...group.querySelectorAll<SVGElement>('text, text tspan')];
    const [text] = texts;
    if (shape === undefined || text === undefined) continue;
    const style = getComputedStyle(shape);
    const cluster = group.classList.contains('cluster');
    const behind = cluster ? palette.background : palette.phase;
    const painted = parseComputed(style.fill);
    const fill = painted === undefined ? behind : over(painted, over(behind, palette.background));
    const written = parseComputed(getComputedStyle(text).fill);
    const wanted = [written, palette.foreground, palette.background].filter(
      (colour) => colour !== undefined,
    );
    const chosen = readable(fill, wanted);
    changes.push(() => {
      for (const element of texts) element.style.setProperty('fill', toHex(chosen), 'important');
    });
    if (cluster) changes.push(() => liftTitle(group, toHex(fill)));
    const stroke = outline(group, shape, fill, chosen, parseComputed(style.stroke), palette);
    if (stroke === undefined) continue;
    changes.push(() => shape.style.setProperty('stroke', toHex(stroke), 'important'));
  }
  for (const change of changes) change();
}

/** The shape whose fill lies behind the text: the first that is painted. */
function shapeOf(group: SVGGElement): SVGElement | undefined {
  const candidates = [...group.querySelectorAll<SVGElement>(shapes)].filter(
    (shape) => shape.closest('.label, .cluster-label, .ring') === null,
  );
  return (
    candidates.find((shape) => (parseComputed(getComputedStyle(shape).fill)?.a ?? 0) > 0) ??
    candidates[0]
  );
}

/** A filled node's border: a shade of its fill; in high contrast one that stands out. */
function outline(
  group: SVGGElement,
  shape: SVGElement,
  fill: Colour,
  text: Colour,
  stroke: Colour | undefined,
  palette: Palette,
): Colour | undefined {
  if (palette.highContrast) {
    const wanted = [stroke, palette.nodeBorder].filter((colour) => colour !== undefined);
    return readable(palette.background, wanted, enoughForOutlines);
  }
  const own = shape.getAttribute('style') ?? '';
  if (group.classList.contains('cluster') || !/fill\s*:/.test(own) || /stroke\s*:/.test(own)) {
    return undefined;
  }
  return over({ ...text, a: 0.28 }, fill);
}

/**
 * Puts a phase's title above the edges, which Mermaid draws over it, with a rim in the phase's own
 * colour (see `.cluster-label` in the stylesheet), so that an edge does not cross the letters.
 */
function liftTitle(cluster: SVGGElement, fill: string): void {
  const title = cluster.querySelector<SVGGElement>(':scope > .cluster-label');
  const nodes = cluster.parentElement?.parentElement?.querySelector(':scope > .nodes');
  if (title === null || !nodes) return;
  title.style.setProperty('--rim', fill);
  nodes.before(title);
}
