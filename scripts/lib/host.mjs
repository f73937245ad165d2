// Which VS Code runs: the desktop one where it can be had, else the web host.
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { ensureWebHost } from '../web-host/install.mjs';
import { hostsFolder, root } from './paths.mjs';

/** How long a download may stand still before the web host takes over, in milliseconds. */
const stalled = 10_000;

/**
 * A VS Code to start with VS Code's own arguments.
 * @typedef {{ kind: 'desktop' | 'web', executable: string }} Host
 */

/** The web host, installed when it is missing. */
export async function webHost() {
  await ensureWebHost();
  /** @type {Host} */
  const host = { kind: 'web', executable: join(root, 'scripts', 'web-host', 'code.mjs') };
  return host;
}

/**
 * Finds or downloads the desktop VS Code, else makes the web host ready, and says in one line which
 * it is. The environment variable HANDBOOK_HOST (`desktop` or `web`) takes the choice away.
 * @returns {Promise<Host>}
 * @throws when neither can be had
 */
export async function chooseHost() {
  const forced = process.env['HANDBOOK_HOST'];
  const obstacle = forced === 'web' ? 'HANDBOOK_HOST says so' : noDisplay();
  if (obstacle && forced !== 'desktop') return fallBack(obstacle);
  try {
    const executable = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: hostsFolder,
      timeout: stalled,
    });
    console.log('Host: VS Code for the desktop.');
    return { kind: 'desktop', executable };
  } catch (error) {
    if (forced === 'desktop') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return fallBack(`VS Code for the desktop cannot be downloaded: ${reason}`);
  }
}

/** @param {string} reason */
async function fallBack(reason) {
  const host = await webHost();
  console.log(`Host: the web host, VS Code in Chromium (${reason}).`);
  return host;
}

function noDisplay() {
  const needed = process.platform === 'linux';
  const there = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  return needed && !there ? 'no display for the desktop VS Code' : undefined;
}
