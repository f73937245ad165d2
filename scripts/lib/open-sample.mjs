// A VS Code for trying the extension out: on a repository of its own, with an empty profile.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository } from '../sample-repository.mjs';
import { ensureSystemPackages } from '../web-host/system.mjs';
import { projectNode } from './bootstrap.mjs';
import { chooseHost } from './host.mjs';
import { root } from './paths.mjs';
import { endTree, onInterrupt, run } from './processes.mjs';

/** How long VS Code may take to close its windows and servers, in milliseconds. */
const patience = 10_000;

/**
 * Builds the extension and opens VS Code on a new sample repository, which is deleted at the end.
 * @returns {Promise<number>} the exit code, once VS Code was closed or Ctrl+C pressed
 * @throws when the build fails or there is no VS Code to be had
 */
export async function openSample() {
  const interrupted = new Promise((resolve) => onInterrupt(resolve));
  console.log('Building the extension …');
  await build();
  await ensureSystemPackages(['git']);
  const host = await chooseHost();
  const profile = await mkdtemp(join(tmpdir(), 'handbook-profile-'));
  // The remote bears the address of the handbook's own project, so that the handbook applies here,
  // and git finds it on this disk, so that nothing goes out.
  const repository = createRepository({
    addresses: { upstream: 'https://github.com/massgen/MassGen.git' },
  });
  const child = spawn(
    host.executable,
    [
      repository.folder,
      `--extensionDevelopmentPath=${root}`,
      `--user-data-dir=${join(profile, 'user')}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' },
  );
  console.log(`Sample repository: ${repository.folder}`);
  try {
    const closed = new Promise((resolve, reject) => {
      child.once('exit', (code) => resolve(code ?? 1));
      child.once('error', reject);
    });
    return await Promise.race([closed, interrupted.then(() => 130)]);
  } finally {
    await endTree(child, patience);
    repository.remove();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Shows what the build says only when it fails. */
async function build() {
  /** @type {string[]} */
  const output = [];
  const code = await run(projectNode(), [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    onLine: (line) => output.push(line),
  });
  if (code === 0) return;
  console.error(output.join('\n'));
  throw new Error('The build failed.');
}
