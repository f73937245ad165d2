// The first steps on a fresh machine. Runs under the user's own Node (20 or newer) with nothing
// installed yet, so it imports only what Node brings.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { onInterrupt, run } from './processes.mjs';
import { binFolder, root } from './paths.mjs';

/** Set for the part of a script that runs under the project's own Node. */
const marker = 'HANDBOOK_SCRIPT_STAGE';

/**
 * Installs the dependencies when they are missing or older than the lock file, then runs the
 * calling script again under the project's own Node 24, which the test tools ask for.
 * Call it first: it returns only in that second run.
 * @param {string} script path of the calling script
 */
export async function bootstrap(script) {
  if (process.env[marker] === '2') {
    // The first stage holds the other end: without it nobody waits for this process any more.
    if (process.channel) {
      process.channel.unref();
      process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    }
    return;
  }
  await installDependencies();
  const child = spawn(projectNode(), [script, ...process.argv.slice(2)], {
    cwd: root,
    env: {
      ...process.env,
      [marker]: '2',
      PATH: `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`,
    },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl+C in a terminal reaches the child as well: passed on as a SIGINT it would come twice, and
  // the second one means "end at once".
  onInterrupt(() => child.kill('SIGTERM'));
  endWithNpm(child);
  process.exit(
    await new Promise((resolve) => {
      child.once('exit', (code) => resolve(code ?? 1));
      child.once('error', () => resolve(1));
    }),
  );
}

/**
 * npm passes a SIGTERM on to the shell between it and this script, and that shell passes on
 * nothing: the script only sees that its parent has gone.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithNpm(child) {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const watch = () => void (process.ppid !== parent && child.kill('SIGTERM'));
  setInterval(watch, 1000).unref();
}

/** The path of the project's own Node, installed as a dependency. */
export function projectNode() {
  const folder = join(root, 'node_modules', 'node', 'bin');
  return join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
}

async function installDependencies() {
  if (!isCurrent()) {
    console.log('Installing the dependencies …');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
    });
    if (code !== 0) throw new Error(`npm ci failed with exit code ${code}.`);
  }
  if (existsSync(projectNode())) return;
  // An npm that runs no install scripts leaves the package `node` without its binary.
  console.log('Fetching Node 24 …');
  const code = await run(process.execPath, ['installArchSpecificPackage'], {
    cwd: join(root, 'node_modules', 'node'),
  });
  if (code !== 0 || !existsSync(projectNode())) {
    throw new Error('The package "node" could not fetch its binary for this machine.');
  }
}

/** npm writes this file last, so it is missing after a half install. */
function isCurrent() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}
