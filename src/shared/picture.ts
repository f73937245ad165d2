import type { Check } from './check';

/** The forms of a picture that the page can make; `paper` is an SVG in dark colours on white. */
export type PictureFormat = 'svg' | 'png' | 'paper';

/** Longest picture that is taken from the page, in bytes. */
const longest = 32 * 1024 * 1024;

export const isPicture: Check<Uint8Array> = (value): value is Uint8Array =>
  value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= longest;
