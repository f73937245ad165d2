import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { pacer } from '../handbook/pacer';
import { bytesOf } from './bytes';
import { GitHubError } from './errors';
import type { FilesRequest, GitHubFile, Limits } from './github';
import { isPlainPath, Kept } from './keep';

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * Reads the wanted files out of a `.tar.gz` as GitHub packs a commit: one folder on top, whose name
 * is left out. Links and other entries that are no file are left out; of the rest only what is
 * wanted is kept in memory.
 * @throws {GitHubError} `tooLarge` beyond the limits; `offline` when it breaks off or is damaged
 */
export async function readArchive(
  packed: Bytes,
  { wanted, others, progress, signal }: FilesRequest,
  limits: Limits,
): Promise<GitHubFile[]> {
  const kept = new Kept(limits);
  const entries = packed
    .pipeThrough(atMost(limits.packed))
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(atMost(limits.unpacked))
    .pipeThrough(createTarDecoder({ strict: true }), { signal });
  const pause = pacer({
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    // The decoder may be at the end already, which its own signal does not undo.
    signal,
  });
  const reader = entries.getReader();
  try {
    for (;;) {
      // Streams that have their bytes at hand never leave the thread to others by themselves.
      await pause();
      const { done, value } = await reader.read();
      if (done) return kept.files;
      kept.countEntry();
      const path = pathOf(value);
      if (path === undefined || !wanted(path) || !kept.reserve(value.header.size)) {
        if (path !== undefined) others?.(path);
        await readAway(value.body);
      } else {
        kept.add({ path, bytes: await bytesOf(value.body as Bytes) });
        progress?.(kept.files.length);
      }
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    signal.throwIfAborted();
    if (error instanceof GitHubError) throw error;
    throw new GitHubError({ kind: 'offline' }, { cause: error });
  }
}

/** The path of a file in the repository; undefined for what is none. */
function pathOf({ header }: ParsedTarEntry): string | undefined {
  if (header.type !== undefined && header.type !== 'file') return undefined;
  if (!isPlainPath(header.name)) return undefined;
  const top = header.name.indexOf('/');
  return top > 0 ? header.name.slice(top + 1) : undefined;
}

/**
 * To the end, and keeps nothing. Not cancelled: the decoder (modern-tar 0.8.6) is ahead of its reader,
 * and would then give up the entry that it is at, whose reader waits for ever.
 */
async function readAway(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  let isDone = false;
  while (!isDone) isDone = (await reader.read()).done;
}

/** Passes bytes on, and fails after too many: a small archive can hold a huge one. */
function atMost(limit: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > limit) throw new GitHubError({ kind: 'tooLarge' });
      controller.enqueue(chunk);
    },
  });
}
