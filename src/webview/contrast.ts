/** A colour in sRGB: red, green and blue from 0 to 255, alpha from 0 to 1. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** What WCAG 2.2 asks of text at level AA (1.4.3). */
export const enoughForText = 4.5;

/** What WCAG 2.2 asks of the outline of a control (1.4.11). */
export const enoughForOutlines = 3;

export const black: Colour = { r: 0, g: 0, b: 0, a: 1 };
export const white: Colour = { r: 255, g: 255, b: 255, a: 1 };

/**
 * Reads a colour in a form that `getComputedStyle` gives: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`,
 * `color(srgb 0.1 0.2 0.3 / 0.5)`. Undefined for anything else, `none` and `url(#…)` among it.
 */
export function parseComputed(text: string): Colour | undefined {
  const match = /^(rgba?|color)\(\s*(srgb\s)?([^)]*)\)$/.exec(text.trim());
  if (match === null) return undefined;
  const fromOne = match[1] === 'color';
  if (fromOne !== (match[2] !== undefined)) return undefined;
  const parts = (match[3] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  const [r, g, b, a = 1] = parts.map(Number);
  if (r === undefined || g === undefined || b === undefined) return undefined;
  if ([r, g, b, a].some((part) => Number.isNaN(part))) return undefined;
  const scale = fromOne ? 255 : 1;
  return { r: r * scale, g: g * scale, b: b * scale, a };
}

/** How a translucent colour looks on an opaque one. */
export function over(top: Colour, bottom: Colour): Colour {
  const mix = (upper: number, lower: number): number => upper * top.a + lower * (1 - top.a);
  return { r: mix(top.r, bottom.r), g: mix(top.g, bottom.g), b: mix(top.b, bottom.b), a: 1 };
}

/** Relative luminance of an opaque colour, from 0 to 1 (WCAG 2.2, "relative luminance"). */
export function luminance({ r, g, b }: Colour): number {
  const linear = (part: number): number => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour to draw on `background`: the first of `wanted` that reaches `enough`, else black or
 * white, whichever stands out more. One of these two reaches 4.58 on any opaque colour.
 */
export function readable(
  background: Colour,
  wanted: readonly Colour[],
  enough: number = enoughForText,
): Colour {
  const good = wanted.find((colour) => contrast(over(colour, background), background) >= enough);
  if (good !== undefined) return over(good, background);
  return contrast(white, background) > contrast(black, background) ? white : black;
}

/**
 * The colour nearest to an opaque one, on its way to black or to white, that reaches `enough` on
 * `background`; the colour itself where it does already.
 */
export function until(colour: Colour, background: Colour, enough: number): Colour {
  const end = readable(background, []);
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = part === 0 ? colour : over({ ...end, a: part }, colour);
    if (contrast(mixed, background) >= enough) return mixed;
  }
  return end;
}

/** As `#rrggbb`; the alpha is left out. */
export function toHex({ r, g, b }: Colour): string {
  const hex = (part: number): string =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0');
  return `#${hex(r)}${hex(g)}${hex(b)}`;
}
