import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture of three bytes for each pixel (red, green, blue), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Eight bits, three channels, not interlaced: what follows the size in the pictures that Chromium takes. */
const trueColour = '0802000000';
const palette = '0803000000';

/**
 * Reads a picture that Chromium took of a page.
 * @throws for any other kind of PNG
 */
export function readPng(file: Buffer): Picture {
  const parts = new Map<string, Buffer[]>();
  for (let at = signature.length; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    parts.set(name, [...(parts.get(name) ?? []), file.subarray(at + 8, end)]);
    at = end + 4;
  }
  const [header] = parts.get('IHDR') ?? [];
  if (header?.toString('hex', 8) !== trueColour) throw new Error('This is no picture of a page.');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const packed = inflateSync(Buffer.concat(parts.get('IDAT') ?? []));
  return { width, height, pixels: unfilter(packed, width * 3, height) };
}

/**
 * Writes a picture with a palette.
 * @param colours red, green and blue of each, 256 at most
 * @param indices of each pixel's colour, row by row
 */
export function writePng(
  { width, height }: Omit<Picture, 'pixels'>,
  colours: Buffer,
  indices: Buffer,
): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, Buffer.from(palette, 'hex')])),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Undoes what is done to each row before it is packed: each byte stands for a difference. */
function unfilter(packed: Buffer, stride: number, height: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const kind = packed[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : (out[at - 3] ?? 0);
      const above = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < 3 || y === 0 ? 0 : (out[at - stride - 3] ?? 0);
      out[at] = (packed[at + y + 1] ?? 0) + expected(kind, left, above, corner);
    }
  }
  return out;
}

/** What a row's kind of filter expects of a byte, by the PNG specification, section 9. */
function expected(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + above - corner;
  const a = Math.abs(estimate - left);
  const b = Math.abs(estimate - above);
  const c = Math.abs(estimate - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
