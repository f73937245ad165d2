import { GitHubError } from './errors';

/** The body of an answer that Octokit was told not to read. Its types know only what it reads. */
export function bodyOf(data: unknown): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (data instanceof ReadableStream) return data as ReadableStream<Uint8Array<ArrayBuffer>>;
  throw new GitHubError({ kind: 'unexpected', status: undefined });
}

/** All that a stream gives. */
export async function bytesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
