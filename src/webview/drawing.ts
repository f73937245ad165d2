/** A drawn diagram. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** The colours and the font that it was drawn in, and by what; see `lookOf`. */
  readonly look: string;
  /** Width and height of the picture at 100 %, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether images in nodes were left out. */
  readonly refusedImages: boolean;
}

/** Elements that a diagram in SVG text needs none of; each could load or lead somewhere. */
export const unwanted = 'script, image, foreignObject, iframe, object, embed, use, animate, set';
