import { svgElement } from '../dom';
import { parseComputed, toHex, type Colour } from '../contrast';

/** Room around an exported picture, in pixels. */
const margin = 16;

/** Properties that a shape or text gets from the page's styles, and hands on to what is in it. */
const inherited = [
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity'],
  ...['stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'visibility'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'letter-spacing'],
];
/** Those that it keeps for itself, with what they are where nothing is said. */
const own: Readonly<Record<string, readonly string[]>> = {
  opacity: ['1'],
  display: ['inline', 'block'],
  'dominant-baseline': ['auto'],
  'alignment-baseline': ['auto', 'baseline'],
  'stop-color': ['rgb(0, 0, 0)'],
  'stop-opacity': ['1'],
};
/** What the view adds to a picture, and styles, which are written into the elements. */
const added = 'style, .ring, .here, .badge';
/** What marks a step, and the edges at it, while it is selected or found. */
const marks = ['selected', 'related', 'match', 'found'];
const kept = /^(?!on|aria-|data-|class$|style$|role$|tabindex$|focusable$)/i;

/** A picture as a file. */
export interface Standalone {
  readonly text: string;
  /** In CSS pixels, at 100 %. */
  readonly width: number;
  readonly height: number;
}

/**
 * A drawn diagram as an SVG file that looks the same without the view: its styles written into its
 * elements, colours as they are now, on the theme's background, nothing selected, and no reference
 * to anything outside. The document must hold the diagram.
 * @throws {Error} when it is no well-formed XML
 */
export function standalone(drawn: SVGSVGElement, title: string, background: Colour): Standalone {
  const { x, y, width, height } = drawn.viewBox.baseVal;
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin] as const;
  const [left, top, wide, high] = box;
  const size = { width: String(wide), height: String(high) };
  const file = svgElement('svg', { ...size, viewBox: box.join(' ') });
  const name = svgElement('title', {});
  name.textContent = title;
  const paper = { x: String(left), y: String(top), ...size, fill: toHex(background) };
  file.append(
    name,
    svgElement('rect', paper),
    unmarked(drawn, () => copyOf(drawn)),
  );
  const text = new XMLSerializer().serializeToString(file).replace(noXml, '\ufffd');
  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (read.querySelector('parsererror')) throw new Error('The picture is no well-formed XML');
  return { text, width: wide, height: high };
}

/** Characters that XML has no way to write. */
const noXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Does something while nothing is marked, and lines are as wide as at 100 %. */
function unmarked<T>(drawn: SVGSVGElement, act: () => T): T {
  const restore = [...drawn.querySelectorAll(marks.map((mark) => `.${mark}`).join())].map(
    (element) => {
      const had = element.getAttribute('class') ?? '';
      element.classList.remove(...marks);
      return () => element.setAttribute('class', had);
    },
  );
  drawn.style.setProperty('--hairline', '1px');
  try {
    return act();
  } finally {
    drawn.style.removeProperty('--hairline');
    for (const each of restore) each();
  }
}

/** The picture as a group, since its place is given by the file around it. */
function copyOf(drawn: SVGSVGElement): SVGElement {
  const group = svgElement('g', {});
  const style = getComputedStyle(drawn);
  for (const property of inherited) write(group, property, style.getPropertyValue(property));
  group.append(...copies(drawn, style));
  return group;
}

function copies(parent: Element, around: CSSStyleDeclaration): Node[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.cloneNode()];
    return node instanceof SVGElement && !node.matches(added) ? [copy(node, around)] : [];
  });
}

function copy(element: SVGElement, around: CSSStyleDeclaration): Element {
  const made = element.cloneNode() as Element;
  for (const { name, value } of [...made.attributes]) {
    if (!kept.test(name) || leadsOutside(name, value)) made.removeAttribute(name);
  }
  const style = getComputedStyle(element);
  for (const property of inherited) {
    const value = style.getPropertyValue(property);
    if (value === around.getPropertyValue(property)) made.removeAttribute(property);
    else write(made, property, value);
  }
  for (const [property, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(property);
    if (usual.includes(value)) made.removeAttribute(property);
    else write(made, property, value);
  }
  if (element instanceof SVGRectElement) {
    for (const radius of ['rx', 'ry']) {
      const value = style.getPropertyValue(radius);
      if (value.endsWith('px')) made.setAttribute(radius, String(Number.parseFloat(value)));
    }
  }
  made.append(...copies(element, style));
  return made;
}

function write(element: Element, property: string, value: string): void {
  if (value === '' || leadsOutside(property, value)) return;
  const colour = parseComputed(value);
  if (property === 'font-family') element.setAttribute(property, withFallbacks(value));
  else if (colour === undefined) element.setAttribute(property, value);
  else {
    element.setAttribute(property, toHex(colour));
    // Programs that draw SVG know no translucent colours, but know that a colour is translucent.
    const opacity = property.replace(/color$|$/, (end) => (end === '' ? '-opacity' : 'opacity'));
    if (colour.a < 1) element.setAttribute(opacity, String(colour.a));
  }
}

/** A reference to anything but a part of the picture itself. */
const leadsOutside = (name: string, value: string): boolean =>
  /(?:^|:)href$/i.test(name) ? !value.startsWith('#') : /url\((?!\s*["']?#)/i.test(value);

const withFallbacks = (families: string): string =>
  /\bsans-serif\b/.test(families) ? families : `${families}, system-ui, sans-serif`;
