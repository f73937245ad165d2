import type { GitHubFile } from '../../github/github';
import type { Selection } from './selection';

/**
 * All files of a commit in one piece, so that they are written in one go and are either all there or
 * recognised as damaged: the length of the index in four bytes (low first), the index as JSON, then
 * the files' bytes, one after the other.
 */
export type Pack = Uint8Array<ArrayBuffer>;

interface Index {
  readonly files: readonly (readonly [path: string, size: number, blob?: string])[];
  readonly assets: readonly string[];
}

const head = 4;

export function packFiles({ files, assets }: Selection): Pack {
  const index: Index = {
    files: files.map(({ path, bytes, blob }) =>
      blob === undefined ? [path, bytes.length] : [path, bytes.length, blob],
    ),
    assets,
  };
  const indexBytes = new TextEncoder().encode(JSON.stringify(index));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, head + indexBytes.length);
  const pack = new Uint8Array(size);
  new DataView(pack.buffer).setUint32(0, indexBytes.length, true);
  pack.set(indexBytes, head);
  let at = head + indexBytes.length;
  for (const { bytes } of files) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

/**
 * The files of a pack, as views on it.
 * @returns undefined for what is no whole pack
 */
export function unpackFiles(pack: Pack): Selection | undefined {
  if (pack.length < head) return undefined;
  const indexSize = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  const index = readIndex(pack.subarray(head, head + indexSize));
  if (!index) return undefined;
  let at = head + indexSize;
  const files = index.files.map(([path, size, blob]): GitHubFile => {
    const bytes = pack.subarray(at, at + size);
    at += size;
    return { path, bytes, blob };
  });
  return at === pack.length ? { files, assets: index.assets } : undefined;
}

function readIndex(bytes: Uint8Array): Index | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isIndex(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isIndex(value: unknown): value is Index {
  if (typeof value !== 'object' || value === null) return false;
  const { files, assets } = value as Record<string, unknown>;
  const areFiles = Array.isArray(files) && files.every(isEntry);
  return areFiles && Array.isArray(assets) && assets.every((path) => typeof path === 'string');
}

function isEntry(value: unknown): value is Index['files'][number] {
  if (!Array.isArray(value)) return false;
  const [path, size, blob] = value as unknown[];
  return (
    typeof path === 'string' &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    (blob === undefined || typeof blob === 'string')
  );
}
