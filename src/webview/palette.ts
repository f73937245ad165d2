import { enoughForOutlines, parseComputed, readable, toHex, white, type Colour } from './contrast';

/** The diagram's colours in the current theme, opaque but for none. */
export interface Palette {
  readonly background: Colour;
  readonly foreground: Colour;
  readonly node: Colour;
  readonly nodeBorder: Colour;
  readonly phase: Colour;
  readonly phaseBorder: Colour;
  readonly line: Colour;
  readonly accent: Colour;
  readonly highContrast: boolean;
}

/** The names of its colours. */
export const colourNames = [
  'background',
  'foreground',
  'node',
  'nodeBorder',
  'phase',
  'phaseBorder',
  'line',
  'accent',
] as const;

/**
 * Works the palette out of the stylesheet, where each colour is a custom property
 * (`--diagram-node`, …) over VS Code's theme colours. The browser mixes and resolves them.
 */
export function readPalette(page: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  page.append(probe);
  const computed = getComputedStyle(probe);
  const resolve = (name: string): Colour => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    probe.style.color = `var(--diagram-${property})`;
    return parseComputed(computed.color) ?? white;
  };
  const colours = Object.fromEntries(colourNames.map((name) => [name, resolve(name)])) as Record<
    (typeof colourNames)[number],
    Colour
  >;
  probe.remove();
  return { ...colours, highContrast: page.className.includes('vscode-high-contrast') };
}

/** Custom properties of the badges that tell a step's state; each glyph is readable on its badge. */
export function badgeColours(palette: Palette): Record<string, string> {
  const { background, foreground, accent } = palette;
  const here = readable(background, [accent], enoughForOutlines);
  return {
    '--here': toHex(here),
    '--here-glyph': toHex(readable(here, [white, background], enoughForOutlines)),
    '--done': toHex(foreground),
    '--done-glyph': toHex(readable(foreground, [background])),
  };
}

/** Mermaid's `themeVariables` for a flowchart in these colours (theme `base`). */
export function themeVariables(palette: Palette): Record<string, string> {
  const { background, node, phase } = palette;
  return {
    background: toHex(background),
    primaryColor: toHex(node),
    mainBkg: toHex(node),
    nodeBorder: toHex(palette.nodeBorder),
    primaryBorderColor: toHex(palette.nodeBorder),
    primaryTextColor: toHex(readable(node, [palette.foreground])),
    nodeTextColor: toHex(readable(node, [palette.foreground])),
    textColor: toHex(readable(background, [palette.foreground])),
    clusterBkg: toHex(phase),
    clusterBorder: toHex(palette.phaseBorder),
    titleColor: toHex(readable(phase, [palette.foreground])),
    lineColor: toHex(palette.line),
    arrowheadColor: toHex(palette.line),
    edgeLabelBackground: toHex(background),
  };
}
