// A temporary folder for all that a run of programs makes, deleted at their end.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Hands over the environment of programs that find their temporary folder there: what they leave
 * behind, because they were ended or because they never clean up (VS Code leaves the sockets of its
 * Git extension), goes with it.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} runPrograms
 * @returns {Promise<T>}
 */
export async function inTemporaryFolder(runPrograms) {
  // Addresses of sockets are short on every system, and macOS's own temporary folder is a long one.
  const parent = process.platform === 'win32' ? tmpdir() : '/tmp';
  const folder = await mkdtemp(join(parent, 'handbook-'));
  try {
    return await runPrograms({ ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
