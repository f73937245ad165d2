import { Backdrop, paintOf, shapesOf } from './backdrop';
import { contrast, enoughForOutlines, over, readable, toHex, until, type Colour } from './contrast';
import { makePictureLegible } from './legiblePicture';
import type { Palette } from './palette';

/** Something to write once all has been read, so that the browser lays the diagram out once. */
type Change = () => void;

/**
 * Makes a drawing readable on a palette's background, in the way of its kind. The document must hold it.
 * @param kind see `DiagramBlock`
 */
export function makeLegible(svg: SVGSVGElement, kind: string, palette: Palette): void {
  if (kind === 'flowchart') makeFlowchartLegible(svg, palette);
  else makePictureLegible(svg, palette);
}

/**
 * Sets the text of every node, phase and edge in a colour that is readable on what lies behind it
 * (WCAG AA), and makes nodes and edges stand out from it. The author's fills stay as the author
 * wrote them in every theme; the colours of text and lines stay too where they can be seen, and
 * else become the theme's own, black or white, or a darker or lighter shade of themselves.
 */
function makeFlowchartLegible(svg: SVGSVGElement, palette: Palette): void {
  const backdrop = new Backdrop(svg, palette.background);
  const groups = svg.querySelectorAll<SVGGElement>(
    'g.cluster, g.node, g.icon-shape, g.edgeLabel > g.label',
  );
  const changes = [
    ...[...groups].flatMap((group) => groupChanges(group, backdrop, palette)),
    ...lineChanges(svg, palette),
  ];
  for (const change of changes) change();
}

function groupChanges(group: SVGGElement, backdrop: Backdrop, palette: Palette): Change[] {
  const texts = [...group.querySelectorAll<SVGElement>('text, text tspan')];
  const innermost = texts.at(-1);
  if (innermost === undefined) return [];
  const painted = shapesOf(group).map((shape) => ({ shape, fill: paintOf(shape, 'fill') }));
  const top = painted.find(({ fill }) => fill !== undefined) ?? painted[0];
  const behind = backdrop.behind(group);
  const fill = top?.fill === undefined ? behind : over(top.fill, behind);
  const wanted = [paintOf(innermost, 'fill'), palette.foreground, palette.background];
  const text = readable(
    fill,
    wanted.filter((colour) => colour !== undefined),
  );
  const changes = [setAll(texts, 'fill', text)];
  if (group.matches('.cluster')) changes.push(() => liftTitle(group, toHex(fill)));
  if (top !== undefined && !group.matches('.label')) {
    changes.push(...outlineChanges(group, top.shape, { fill, behind, text }, palette));
  }
  return changes;
}

/** What a node's, or a phase's, outline must stand out from. */
interface Around {
  readonly fill: Colour;
  readonly behind: Colour;
  readonly text: Colour;
}

/**
 * A node is seen by its fill or by its border. Where the author gave it a fill and no border, that
 * is a shade of the fill. Phases are outlined so only in high contrast; their titles name them.
 */
function outlineChanges(
  group: SVGGElement,
  shape: SVGElement,
  { fill, behind, text }: Around,
  palette: Palette,
): Change[] {
  const phase = group.matches('.cluster');
  if (phase && !palette.highContrast) return [];
  const own = shape.getAttribute('style') ?? '';
  const plain = /fill\s*:/.test(own) && !/stroke\s*:/.test(own);
  const drawn = paintOf(shape, 'stroke');
  const border = palette.highContrast ? (drawn ?? palette.nodeBorder) : drawn;
  const shade = plain && !palette.highContrast ? over({ ...text, a: 0.28 }, fill) : border;
  const stroke = shade === undefined ? behind : over(shade, behind);
  const seen = contrast(fill, behind) >= enoughForOutlines && !palette.highContrast;
  const chosen = seen ? stroke : until(stroke, behind, enoughForOutlines);
  if (chosen === stroke && !plain && drawn !== undefined) return [];
  if (seen && shade === undefined) return [];
  const lined = shapesOf(group).filter(
    (one) => one === shape || paintOf(one, 'stroke') !== undefined,
  );
  const changes = [setAll(lined, 'stroke', chosen), ...lined.flatMap(opaqueStroke)];
  const width = Number.parseFloat(getComputedStyle(shape).strokeWidth);
  if (!(width > 0)) changes.push(() => shape.style.setProperty('stroke-width', '1px', 'important'));
  return changes;
}

/** A shape that is translucent as a whole keeps that for its fill only. */
function opaqueStroke(shape: SVGElement): Change[] {
  const { opacity, strokeOpacity } = getComputedStyle(shape);
  if (Number(opacity) === 1 && Number(strokeOpacity) === 1) return [];
  const fill = paintOf(shape, 'fill');
  return [
    () => {
      shape.style.setProperty('opacity', '1', 'important');
      shape.style.setProperty('stroke-opacity', '1', 'important');
      if (fill === undefined) return;
      shape.style.setProperty('fill', toHex(fill), 'important');
      shape.style.setProperty('fill-opacity', String(fill.a), 'important');
    },
  ];
}

/** Lines, and their arrowheads, in colours of the author that cannot be seen in this theme. */
function lineChanges(svg: SVGSVGElement, { background }: Palette): Change[] {
  return [...svg.querySelectorAll<SVGElement>('.flowchart-link[style*="stroke"]')].flatMap(
    (line) => {
      const stroke = paintOf(line, 'stroke');
      if (stroke === undefined) return [];
      const seen = over(stroke, background);
      const chosen = until(seen, background, enoughForOutlines);
      if (chosen === seen) return [];
      const heads = ['marker-start', 'marker-end'].flatMap((name) => {
        const id = /#([^)"']+)/.exec(line.getAttribute(name) ?? '')?.[1];
        const marker = id === undefined ? null : svg.querySelector(`[id="${CSS.escape(id)}"]`);
        return [...(marker?.querySelectorAll<SVGElement>('*') ?? [])];
      });
      const filled = heads.filter((head) => paintOf(head, 'fill') !== undefined);
      return [setAll([line, ...heads], 'stroke', chosen), setAll(filled, 'fill', chosen)];
    },
  );
}

const setAll =
  (elements: readonly SVGElement[], property: 'fill' | 'stroke', colour: Colour): Change =>
  () => {
    for (const element of elements) element.style.setProperty(property, toHex(colour), 'important');
  };

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
