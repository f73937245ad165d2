/** Room around a fitted diagram, in pixels. */
export const margin = 24;
/** Room below it, where the toolbar lies over the view. */
export const footer = 52;
/** A small diagram is not blown up beyond this when it is fitted. */
const largestFit = 1.25;
/** The smallest and the largest scale. */
export const scales: [number, number] = [0.05, 8];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The scale at which a diagram is seen whole. @param top room above it, in pixels */
export function fittingScale(size: Size, room: Size, top = margin): number {
  const k = Math.min(
    (room.width - 2 * margin) / size.width,
    (room.height - top - footer) / size.height,
    largestFit,
  );
  return Math.max(k, scales[0]);
}

/** Where the upper left corner of a diagram is, in pixels, for it to stand in the middle. */
export function centred(size: Size, room: Size, k: number, top = margin): { x: number; y: number } {
  return {
    x: (room.width - size.width * k) / 2,
    y: top + (room.height - top - footer - size.height * k) / 2,
  };
}

/** How the stage says where the diagram is. */
export const stageTransform = ({ k, x, y }: { k: number; x: number; y: number }): string =>
  `translate(${x}px, ${y}px) scale(${k})`;

/** What keeps its size on the screen, nearly, when the diagram is shown small; for the stylesheet. */
export const sizesAt = (k: number): Readonly<Record<string, string>> => ({
  // Lines keep about the width of a pixel.
  '--hairline': `${Math.min(2.5, Math.max(1, 1 / k))}px`,
  // So do the badges, as far as there is room.
  '--badge': String(Math.min(1.7, Math.max(1, 1 / k))),
});
