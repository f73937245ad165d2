import { openPromise } from 'yauzl';

/** A file in an archive. */
export interface Entry {
  readonly path: string;
  /** Unpacked, in bytes. */
  readonly size: number;
}

/**
 * The files in a zip archive, such as a `.vsix`.
 * @throws when it is missing or broken
 */
export async function entriesOf(archive: string): Promise<Entry[]> {
  const zip = await openPromise(archive);
  const entries: Entry[] = [];
  for await (const { fileName, uncompressedSize } of zip.eachEntry()) {
    if (!fileName.endsWith('/')) entries.push({ path: fileName, size: uncompressedSize });
  }
  return entries;
}
