/** A rectangle in the picture's own measure: CSS pixels at 100 %, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where drawn elements stand in their picture, at any zoom. The document must hold the picture. */
export function boxesOf<K>(
  svg: SVGSVGElement,
  elements: ReadonlyMap<K, Element>,
): ReadonlyMap<K, Box> {
  const picture = svg.getBoundingClientRect();
  const scale = picture.width / svg.width.baseVal.value || 1;
  return new Map(
    [...elements].map(([key, element]) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [
        key,
        {
          x: (left - picture.left) / scale,
          y: (top - picture.top) / scale,
          width: width / scale,
          height: height / scale,
        },
      ];
    }),
  );
}

export const middleOf = ({ x, y, width, height }: Box): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Whether two rectangles have a point in common. */
export const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** The key whose rectangle's middle is nearest to that of `place`; undefined where there is none. */
export function nearest<K>(boxes: ReadonlyMap<K, Box>, place: Box): K | undefined {
  const to = middleOf(place);
  let best: { key: K; distance: number } | undefined;
  for (const [key, box] of boxes) {
    const { x, y } = middleOf(box);
    const distance = Math.hypot(x - to.x, y - to.y);
    if (best === undefined || distance < best.distance) best = { key, distance };
  }
  return best?.key;
}
