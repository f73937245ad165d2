import { bareSource, lineOfError } from '../diagram/source';
import { ImageRefused } from '../diagram/images';
import { readParserError } from '../diagram/parserError';
import { configure } from './appearance';
import type { Drawer } from './drawers';
import { unwanted, type Drawing } from './drawing';
import { lookOf } from './look';
import type { Palette } from './palette';

/** A diagram that Mermaid cannot draw; `line` counts from the first line of its text. */
export class DrawError extends Error {
  override readonly name = 'DrawError';
  constructor(
    message: string,
    readonly line: number | undefined,
  ) {
    super(message);
  }
}

/** A diagram that would load something, were it drawn. */
export class DrawRefused extends Error {
  override readonly name = 'DrawRefused';
}

/**
 * Draws a diagram with Mermaid.
 *
 * Directives and front matter are taken out before, as the model does that reads the same text, so
 * they loosen nothing. Labels are SVG text rather than HTML: no
 * markup of the page gets into the document, and the picture stays a picture when exported.
 * @param kind see `DiagramBlock`
 * @param id of the SVG element, unique in the document: Mermaid names what it draws after it
 * @param place an element of the document where Mermaid may measure; emptied afterwards
 * @throws {DrawError}
 */
export async function draw(
  { mermaid, quieted }: Drawer,
  { source, kind }: { readonly source: string; readonly kind: string },
  palette: Palette,
  id: string,
  place: HTMLElement,
): Promise<Drawing> {
  const bare = bareSource(source);
  const font = getComputedStyle(place);
  const look = lookOf(palette, font);
  configure(mermaid, palette, kind === 'flowchart', font);
  try {
    const text = quieted(source);
    if (text === undefined) throw new DrawRefused();
    const refused = text !== bare.text;
    const { svg } = await mermaid.render(id, withoutMath(text), place);
    return { ...adopt(svg), look, refusedImages: refused };
  } catch (error) {
    if (error instanceof ImageRefused || error instanceof DrawRefused) throw error;
    const { message, line } = readParserError(error);
    throw new DrawError(message, line === undefined ? undefined : lineOfError(bare, line));
  } finally {
    place.replaceChildren();
  }
}

/** Formulas are HTML, which is left out: they are shown as they are written. */
const withoutMath = (text: string): string => text.replaceAll('$$', '$\u200b$');

/** Takes Mermaid's (sanitised) markup into the document's hands, less what it needs none of. */
function adopt(markup: string): { svg: SVGSVGElement; width: number; height: number } {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const svg = template.content.querySelector('svg');
  if (svg === null) throw new Error('Mermaid drew nothing');
  for (const element of svg.querySelectorAll(unwanted)) element.remove();
  // A `click` line of the diagram draws a link around its node: the node stays, the link goes.
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of svg.querySelectorAll('[title]')) element.removeAttribute('title');
  for (const words of svg.querySelectorAll('tspan')) {
    if (words.childElementCount === 0) words.textContent = decode(words.textContent);
  }
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.style.removeProperty('max-width');
  return { svg, width, height };
}

/** Decodes entities; in labels of SVG text Mermaid leaves all but three of them undecoded. */
function decode(text: string): string {
  if (!/&[#\w]+;/.test(text)) return text;
  // The content of a textarea holds characters and entities, never elements.
  const area = document.createElement('textarea');
  area.innerHTML = text.replace(/</g, '&lt;');
  return area.value;
}
