import type { SourceFile } from '../handbook/model';

/** Without the byte order mark, as VS Code reads files. */
const utf8 = new TextDecoder();

/** The text of a file's bytes: UTF-8, in which what is no character is read as U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** Bytes that can be kept alone: a piece of others, such as a message's or an archive's, would keep all of these. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength < bytes.buffer.byteLength ? new Uint8Array(bytes) : bytes;
}

/**
 * A file whose bytes were read, and are decoded when its text is first asked for. Until then they are
 * no part of V8's heap, which copies each text twice while more are made: a handbook's tree needs
 * only what its pages begin with.
 */
export class EncodedFile implements SourceFile {
  private content: Uint8Array | string;

  constructor(
    readonly path: string,
    bytes: Uint8Array,
  ) {
    this.content = bytes;
  }

  get text(): string {
    if (typeof this.content !== 'string') this.content = decodeText(this.content);
    return this.content;
  }

  get beginning(): string | undefined {
    const { content } = this;
    if (typeof content === 'string') return undefined;
    const end = frontMatterEnd(content);
    return end === undefined ? undefined : decodeText(content.subarray(0, end));
  }
}

/** Front matter that is longer is read with the whole text. */
const longest = 4000;

const lineFeed = 0x0a;
const plus = 0x2b;
const dash = 0x2d;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Where front matter probably ends, with a byte of what stands below; undefined where there is none. */
function frontMatterEnd(bytes: Uint8Array): number | undefined {
  const mark = bytes[bytes[0] === byteOrderMark[0] ? byteOrderMark.length : 0];
  if (mark !== dash && mark !== plus) return undefined;
  const limit = Math.min(bytes.length, longest);
  for (let at = 0; at < limit; at++) {
    if (bytes[at] !== lineFeed || bytes[at + 1] !== mark) continue;
    if (bytes[at + 2] !== mark || bytes[at + 3] !== mark) continue;
    const end = bytes.indexOf(lineFeed, at + 1);
    return end < 0 ? undefined : end + 2;
  }
  return undefined;
}
