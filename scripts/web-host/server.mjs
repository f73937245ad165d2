// VS Code's server with its own profile in a temporary folder, and the addresses of its windows.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectNode } from '../lib/bootstrap.mjs';
import { eachLine, endAtExit, endTree, run } from '../lib/processes.mjs';
import { serverFolder } from './install.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} [userDataDir] default: a temporary folder, removed with the server
 * @property {string} [extensionsDir] default: an empty temporary folder
 * @property {string[]} [extensions] folders of extensions, loaded as if they were installed
 * @property {boolean} [driver] takes extensions under development and a suite from the window's
 *   address. A window of such a server shows no notifications: it is for suites only
 * @property {Record<string, unknown>} [settings] written as the user's settings before the start
 * @property {string} [vsix] a packaged extension to install before the start
 * @property {NodeJS.ProcessEnv} [env] added to the environment of the server and its hosts
 *
 * @typedef {object} WindowOptions
 * @property {string} [folder] the folder or `.code-workspace` file to open, an absolute path
 * @property {Suite} [suite] what to run in it; the server must have been started with `driver`
 *
 * @typedef {object} Suite
 * @property {string[]} extensions folders of the extensions under development
 * @property {string} file whose export `run` the extension host calls, an absolute path
 * @property {boolean} web uses the web worker host instead of the Node host
 *
 * @typedef {object} Server
 * @property {string} origin such as `http://127.0.0.1:41234`
 * @property {string} userDataDir
 * @property {() => string[]} log what the server printed so far, line by line
 * @property {(options: WindowOptions) => string} address of a window
 * @property {() => Promise<void>} stop ends the server and removes its temporary folders
 */

/** Where the server's main script is, relative to its folder. */
const main = join(serverFolder, 'out', 'server-main.js');

/**
 * Starts a server on a free port of this machine only.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 * @throws when it ends before it listens
 */
export async function startServer(options = {}) {
  const temporary = await mkdtemp(join(tmpdir(), 'handbook-host-'));
  const userDataDir = options.userDataDir ?? join(temporary, 'user');
  const extensionsDir = options.extensionsDir ?? join(temporary, 'extensions');
  const profile = [
    ['--server-data-dir', join(temporary, 'server')],
    ['--user-data-dir', userDataDir],
    ['--extensions-dir', extensionsDir],
  ].flat();
  const removeFolders = () => rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  try {
    await writeSettings(userDataDir, options.settings ?? {});
    await linkExtensions(extensionsDir, options.extensions ?? []);
    if (options.vsix) await installPackaged(profile, options.vsix);
  } catch (error) {
    await removeFolders();
    throw error;
  }
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    projectNode(),
    [main, '--host', '127.0.0.1', '--port', '0', '--connection-token', token]
      .concat('--accept-server-license-terms', '--disable-telemetry', profile)
      .concat(options.driver ? ['--enable-smoke-test-driver'] : []),
    {
      env: { ...hostEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Leads its own process group, so that its extension hosts end with it.
      detached: process.platform !== 'win32',
    },
  );
  // Who starts it may be interrupted before it listens, and so before there is anything to stop.
  endAtExit(child);
  /** @type {string[]} */
  const log = [];
  const stop = async () => {
    await endTree(child);
    await removeFolders();
  };
  try {
    const origin = await listening(child, log);
    return {
      origin,
      userDataDir,
      log: () => log,
      address: (window) => addressOf(origin, token, window),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string[]} log
 * @returns {Promise<string>}
 */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    /** @param {string} line */
    const onLine = (line) => {
      log.push(line);
      const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    eachLine(child.stdout, onLine);
    eachLine(child.stderr, onLine);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new Error(`The web host's server ended with ${code ?? 'a signal'}:\n${log.join('\n')}`),
      ),
    );
  });
}

/** The environment without what an outer VS Code would tell an inner one. */
function hostEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)),
  );
}

/**
 * @param {string} userDataDir
 * @param {Record<string, unknown>} settings
 */
async function writeSettings(userDataDir, settings) {
  const folder = join(userDataDir, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * Puts links to the folders where the server looks for installed extensions.
 * @param {string} extensionsDir
 * @param {string[]} folders
 */
async function linkExtensions(extensionsDir, folders) {
  await mkdir(extensionsDir, { recursive: true });
  for (const folder of folders) {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
    await symlink(folder, join(extensionsDir, name), 'junction');
  }
}

/**
 * @param {string[]} profile
 * @param {string} vsix
 */
async function installPackaged(profile, vsix) {
  /** @type {string[]} */
  const output = [];
  const code = await run(projectNode(), [main, ...profile, '--install-extension', vsix], {
    env: hostEnvironment(),
    onLine: (line) => output.push(line),
  });
  if (code !== 0) throw new Error(`${vsix} could not be installed:\n${output.join('\n')}`);
}

/**
 * @param {string} origin
 * @param {string} token
 * @param {WindowOptions} window
 */
function addressOf(origin, token, { folder, suite }) {
  const query = new URLSearchParams({ tkn: token });
  if (suite) query.set('payload', JSON.stringify(payloadOf(new URL(origin).host, suite)));
  if (folder) query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  else query.set('ew', 'true');
  return `${origin}/?${query.toString()}`;
}

/**
 * @param {string} authority
 * @param {Suite} suite
 */
function payloadOf(authority, { extensions, file, web }) {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${authority}${encodeURI(path)}`;
  return [
    ...extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(file)],
    ...(web ? [['extensionDevelopmentKind', 'web']] : []),
  ];
}
