import { decode, encode } from 'fast-png';

/** What a palette holds at most. */
const most = 256;

/** By how much red, green or blue of a pixel may change: at the edges of letters that is not seen. */
const unseen = 3;

/**
 * The same picture in less than half the bytes: with a palette. Where it has more colours than a
 * palette holds, rare ones become the one among the frequent that is like them.
 * @param file a PNG that Chromium took of a page
 * @returns the file as it is where a change would be seen
 */
export function withFewerColours(file: Uint8Array): Uint8Array {
  const { width, height, channels, data } = decode(file);
  const pixels = Array.from({ length: width * height }, (_, index) =>
    numberOf(data, index * channels),
  );
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let change = 0; change <= unseen; change++) {
    const { kept, places } = merged(colours, change);
    if (kept.length > most) continue;
    const palette = kept.map((colour) => channelShifts.map((shift) => (colour >> shift) & 255));
    const indices = Uint8Array.from(pixels, (pixel) => places.get(pixel) ?? 0);
    return encode({ width, height, channels: 1, depth: 8, data: indices, palette });
  }
  return file;
}

/** Where red, green and blue stand in a colour's number. */
const channelShifts = [16, 8, 0];

const numberOf = (data: ArrayLike<number>, at: number): number =>
  channelShifts.reduce((sum, shift, index) => sum | ((data[at + index] ?? 0) << shift), 0);

/**
 * Keeps the first colour of any that are no further apart than `change`.
 * @returns what is kept, and the place among it of what stands for each colour
 */
function merged(colours: readonly number[], change: number) {
  const kept: number[] = [];
  const places = new Map<number, number>();
  for (const colour of colours) {
    const distances = kept.map((other) => distance(colour, other));
    const nearest = Math.min(...distances);
    places.set(colour, nearest <= change ? distances.indexOf(nearest) : kept.push(colour) - 1);
  }
  return { kept, places };
}

/** How far two colours are apart in the channel in which they differ most. */
function distance(one: number, other: number): number {
  const apart = channelShifts.map((shift) =>
    Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)),
  );
  return Math.max(...apart);
}
