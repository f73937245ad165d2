import { isBoolean, isNumber, isString, object, type Check } from './check';

/** `KeptDrawing.look` of a drawing that is in no colours and no font yet. */
export const blankLook = 'blank';

/**
 * The drawing of a flowchart as it was last shown, kept to be shown at once when the view is opened
 * again. It comes back out of a file, so it is as little trusted as a diagram's text.
 */
export interface KeptDrawing {
  /** The Mermaid text that it draws. */
  readonly source: string;
  /** The colours and the font that it was drawn in, and by what (see `lookOf`); or `blankLook`. */
  readonly look: string;
  /** The markup of its SVG element. */
  readonly svg: string;
  /** Width and height at 100 %, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether images in nodes were left out. */
  readonly refusedImages: boolean;
}

/** Longest markup that is kept, in characters: a flowchart of some 300 nodes. */
export const longestKept = 400_000;

const isShape = object<KeptDrawing>({
  source: isString,
  look: isString,
  svg: isString,
  width: isNumber,
  height: isNumber,
  refusedImages: isBoolean,
});

export const isKeptDrawing: Check<KeptDrawing> = (value): value is KeptDrawing =>
  isShape(value) && value.svg.length <= longestKept;
