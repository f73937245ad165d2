// Installs VS Code's own server and web workbench, as the npm package code-server ships them,
// where the desktop VS Code cannot be downloaded. One folder, made whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { run } from '../lib/processes.mjs';
import { binFolder, hostsFolder } from '../lib/paths.mjs';
import { ensureSystemPackages } from './system.mjs';

/** code-server 4.139.1 carries VS Code 1.139.1. */
const version = '4.139.1';
const folder = join(hostsFolder, `web-host-${version}`);

/** VS Code's server inside the package. Its own entry is used, not that of code-server. */
export const serverFolder = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The native modules that the server loads; the rest of what it names is never used here. */
const native = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty', '@parcel/watcher'];

/**
 * Makes sure that the web host and the system packages that it needs are there.
 * @throws when something is missing that this script may not install, or an install step fails
 */
export async function ensureWebHost() {
  const missing = existsSync(folder) ? ['chromium', 'git'] : ['chromium', 'git', 'compiler'];
  await ensureSystemPackages(missing);
  if (existsSync(folder)) return;
  await removeUnfinished();
  // Built beside its place and moved there when it is whole: an interrupted install leaves nothing
  // that looks finished, and two installs at once do not meet.
  const draft = join(hostsFolder, `unfinished-${process.pid}`);
  await mkdir(draft, { recursive: true });
  try {
    await install(draft);
    if (!existsSync(folder)) await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** @param {string} draft */
async function install(draft) {
  await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
  const server = join(draft, 'node_modules', 'code-server', 'lib', 'vscode');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await step(1, `fetching code-server ${version}`, draft, [
    'install',
    `code-server@${version}`,
    '--omit=optional',
    ...flags,
  ]);
  await step(2, 'fetching what the server needs', server, ['install', '--omit=dev', ...flags]);
  await allowScripts(server);
  await step(3, 'compiling its native modules', server, ['rebuild', ...native]);
  await step(4, 'fetching what its built-in extensions need', join(server, 'extensions'), [
    'install',
    '--omit=dev',
    ...flags,
  ]);
}

/**
 * Newer versions of npm run a package's install script only where package.json allows it.
 * @param {string} server
 */
async function allowScripts(server) {
  const path = join(server, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.allowScripts = Object.fromEntries(native.map((name) => [name, true]));
  await writeFile(path, JSON.stringify(manifest, undefined, 2));
}

/**
 * @param {number} number
 * @param {string} what
 * @param {string} cwd
 * @param {string[]} args
 */
async function step(number, what, cwd, args) {
  console.log(`Installing the web host, step ${number} of 4: ${what} …`);
  /** @type {string[]} */
  const output = [];
  const code = await run('npm', args, {
    cwd,
    // The server runs under the project's own Node, so its modules are installed for that one.
    env: {
      ...process.env,
      PATH: `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`,
      ...headersOf(),
    },
    onLine: (line) => output.push(line),
  });
  if (code === 0) return;
  console.error(output.slice(-40).join('\n'));
  throw new Error(`The web host could not be installed: ${what} failed.`);
}

/**
 * Node's C headers, when an installed Node brings them: saves their download. The modules use
 * Node's stable interface, so the headers of any Node from 18 on do.
 */
function headersOf() {
  if (process.env['npm_config_nodedir']) return {};
  const prefixes = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((path) => path.endsWith('bin'))
    .map(dirname);
  const found = prefixes.find((prefix) => existsSync(join(prefix, 'include/node/node_api.h')));
  return found ? { npm_config_nodedir: found } : {};
}

async function removeUnfinished() {
  if (!existsSync(hostsFolder)) return;
  for (const name of await readdir(hostsFolder)) {
    const pid = Number(/^unfinished-(\d+)$/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) {
      await rm(join(hostsFolder, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
