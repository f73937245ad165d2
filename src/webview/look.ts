import type { Palette } from './palette';

/** All that makes two drawings of the same text differ: colours and font, as one text. */
export const lookOf = (
  palette: Palette,
  { fontFamily, fontSize }: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontSize'>,
): string => JSON.stringify([palette, fontFamily, fontSize]);
