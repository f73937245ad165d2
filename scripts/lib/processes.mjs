// Child processes that never outlive the script that started them.
import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end and gives its exit code (1 when a signal ended it).
 * @param {string} program a name on the PATH, or a path
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 *   with `onLine` the output is handed over line by line, else it goes to this process's own
 * @returns {Promise<number>}
 * @throws when the program cannot be started
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', options.onLine ? 'pipe' : 'inherit', options.onLine ? 'pipe' : 'inherit'],
      // npm and npx are command files on Windows, which only a shell starts.
      shell: windows,
    });
    const forget = endWithUs(child);
    if (options.onLine) {
      eachLine(child.stdout, options.onLine);
      eachLine(child.stderr, options.onLine);
    }
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}

/**
 * Calls back with each whole line of a stream, the last one even without a line end.
 * @param {NodeJS.ReadableStream | null} stream
 * @param {(line: string) => void} onLine
 */
export function eachLine(stream, onLine) {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream?.on('end', () => {
    if (rest) onLine(rest);
  });
}

/**
 * Ends a child, and on Unix all that it started (it must lead a process group: `detached`).
 * Asks first, then insists. Resolves when the child is gone.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patience] how long it may take to end by itself, in milliseconds
 * @returns {Promise<void>}
 */
export async function endTree(child, patience = 4000) {
  if (child.pid === undefined) return;
  const ended =
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => child.once('exit', resolve));
  const insist = setTimeout(() => signalTree(child, 'SIGKILL'), patience);
  signalTree(child, 'SIGTERM');
  await ended;
  clearTimeout(insist);
  // What the leader left behind in its group has no reason to live on.
  signalTree(child, 'SIGKILL');
}

/**
 * Ends a child, and on Unix all that it started, with this process, however that exits by itself.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endAtExit(child) {
  const end = () => signalTree(child, 'SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function signalTree(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already: nothing is left to end.
  }
}

/**
 * Passes an interruption on to a child that has its own way of ending.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing it on
 */
function endWithUs(child) {
  const interrupt = () => void child.kill('SIGINT');
  const terminate = () => void child.kill('SIGTERM');
  process.on('SIGINT', interrupt).on('SIGTERM', terminate).on('SIGHUP', terminate);
  return () => {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate).off('SIGHUP', terminate);
  };
}

/**
 * Calls back once, with the first SIGINT, SIGTERM or SIGHUP.
 * @param {(signal: NodeJS.Signals) => void} callback
 */
export function onInterrupt(callback) {
  let called = false;
  /** @param {NodeJS.Signals} signal */
  const once = (signal) => {
    if (called) return;
    called = true;
    callback(signal);
  };
  process.on('SIGINT', once).on('SIGTERM', once).on('SIGHUP', once);
}
