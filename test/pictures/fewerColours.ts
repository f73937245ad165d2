import { readPng, writePng } from './png';

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
export function withFewerColours(file: Buffer): Buffer {
  const { width, height, pixels } = readPng(file);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let change = 0; change <= unseen; change++) {
    const { kept, places } = merged(colours, change);
    if (kept.length > most) continue;
    const palette = Buffer.alloc(kept.length * 3);
    kept.forEach((colour, index) => palette.writeUIntBE(colour, index * 3, 3));
    const indices = Buffer.alloc(width * height);
    for (let at = 0; at < indices.length; at++) {
      indices[at] = places.get(pixels.readUIntBE(at * 3, 3)) ?? 0;
    }
    return writePng({ width, height }, palette, indices);
  }
  return file;
}

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
  const channel = (shift: number) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255));
  return Math.max(channel(16), channel(8), channel(0));
}
