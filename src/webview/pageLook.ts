import { byId } from './dom';
import { lookOf } from './look';
import { readPalette, type Palette } from './palette';

/** How the page looks now. */
export interface PageLook {
  readonly palette: Palette;
  /** Of the diagram's words. */
  readonly font: CSSStyleDeclaration;
  /** See `lookOf`. */
  readonly look: string;
}

export function pageLook(): PageLook {
  const palette = readPalette(document.body);
  const font = getComputedStyle(byId('measure'));
  return { palette, font, look: lookOf(palette, font) };
}
