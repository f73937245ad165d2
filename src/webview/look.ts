import type { Palette } from './palette';

/** The versions of the extension and of Mermaid; put in by the build. */
declare const handbookDrawnBy: string;

/**
 * All that makes two drawings of the same text differ: colours, font and what draws, as one text.
 * @param drawnBy versions of what draws
 */
export const lookOf = (
  palette: Palette,
  { fontFamily, fontSize }: Pick<CSSStyleDeclaration, 'fontFamily' | 'fontSize'>,
  drawnBy = handbookDrawnBy,
): string => JSON.stringify([palette, fontFamily, fontSize, drawnBy]);
