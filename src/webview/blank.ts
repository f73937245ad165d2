import { shapesOf } from './backdrop';
import { toHex, type Colour } from './contrast';
import { colourNames, type Palette } from './palette';

/** What a blank drawing is drawn in: each value is found again in the markup, and so can be replaced. */
export interface Blanks {
  readonly palette: Palette;
  readonly fontFamily: string;
}

const grey = (value: number): Colour => ({ r: value, g: value + 1, b: value + 2, a: 1 });

/** Text that is readable on what lies behind it: else it would be drawn in a colour that is none of these. */
export const blanks: Blanks = {
  palette: {
    background: grey(1),
    node: grey(4),
    nodeBorder: grey(7),
    phase: grey(10),
    phaseBorder: grey(13),
    line: grey(16),
    accent: grey(19),
    foreground: grey(250),
    highContrast: false,
  },
  fontFamily: 'Blank',
};

/** The markup of a drawing in blanks, in the colours of a palette and in a font (as CSS names it). */
export function fillIn(markup: string, palette: Palette, fontFamily: string): string {
  const filled = new Map([[blanks.fontFamily, fontFamily]]);
  for (const name of colourNames) filled.set(toHex(blanks.palette[name]), toHex(palette[name]));
  const all = new RegExp(`(?<=[:,])(?:${[...filled.keys()].join('|')})\\b`, 'g');
  return markup.replace(all, (blank) => filled.get(blank) ?? blank);
}

/** How much wider than its label a shape is at least, in pixels. */
const leastRoom = 8;

/**
 * Makes a drawing that was laid out in another font go with its own: the titles of phases stand in the
 * middle again, as those of steps do by themselves. The document must hold it.
 * @returns whether all labels have room; where not, the diagram must be drawn
 */
export function settleLabels(svg: SVGSVGElement): boolean {
  const groups = [...svg.querySelectorAll<SVGGElement>('.node, .cluster')];
  // All is read before anything is written, so that the browser lays the diagram out once.
  const labels = groups.flatMap(labelIn);
  const fit =
    labels.length === groups.length &&
    labels.every(({ words, room }) => words.width + leastRoom <= room.width);
  if (!fit) return false;
  for (const { label, words, room } of labels) {
    if (!label.matches('.cluster-label')) continue;
    const place = label.transform.baseVal.getItem(0);
    place.setTranslate(room.x + (room.width - words.width) / 2 - words.x, place.matrix.f);
  }
  return true;
}

/** What is written in a step or a phase, and the shape around it, each in its own measure. */
interface Label {
  readonly label: SVGGElement;
  readonly words: DOMRect;
  readonly room: DOMRect;
}

/** None where there is no such label. */
function labelIn(group: SVGGElement): Label[] {
  const label = group.querySelector<SVGGElement>(':scope > .label, :scope > .cluster-label');
  const [shape] = shapesOf(group);
  if (label === null || !(shape instanceof SVGGraphicsElement)) return [];
  return [{ label, words: label.getBBox(), room: shape.getBBox() }];
}
