import { withImageOf } from '../svgImage';
import type { Standalone } from './standalone';

/** Pixels for each CSS pixel, for screens that have as many. */
const density = 2;
/** What Chromium's canvas takes on a side, and what a picture may take of memory: 160 MB. */
const longest = 16_384;
const largest = 40_000_000;

/** Paints a picture as PNG, at twice its size or, where that is too large, as large as can be. */
export async function paintPng({ text, width, height }: Standalone): Promise<Uint8Array> {
  const scale = Math.min(
    density,
    longest / Math.max(width, height),
    Math.sqrt(largest / (width * height)),
  );
  return withImageOf(text, async (image) => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const painted = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (painted === null) throw new Error('The picture could not be painted');
    return new Uint8Array(await painted.arrayBuffer());
  });
}
