// The programs that the web host needs from the operating system.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../lib/processes.mjs';

/**
 * A need: the programs of which one must be there, and the Debian packages that bring it.
 * @typedef {{ programs: string[][], packages: string[] }} Need
 */

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** @type {Record<string, Need>} */
const needs = {
  chromium: { programs: [[...browsers, macChrome]], packages: ['chromium', 'fonts-dejavu-core'] },
  git: { programs: [['git']], packages: ['git'] },
  compiler: {
    programs: [['g++', 'clang++'], ['make'], ['python3']],
    packages: ['g++', 'make', 'python3'],
  },
};

/** The path of a Chromium or Chrome on this machine, or undefined. */
export function findChromium() {
  return find([...browsers, macChrome]);
}

/**
 * Installs what is missing where it may (root on Debian or Ubuntu).
 * @param {string[]} names of `needs`
 * @throws with one line that names the missing packages, where it may not
 */
export async function ensureSystemPackages(names) {
  const packages = missing(names);
  if (packages.length === 0) return;
  const list = packages.join(' ');
  if (process.getuid?.() !== 0 || !find(['apt-get'])) {
    throw new Error(
      `The web host needs these packages, please install them: ${list} ` +
        `(on Debian or Ubuntu: sudo apt-get install ${list})`,
    );
  }
  console.log(`Installing Debian packages: ${list} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {string[]} */
  const output = [];
  /** @param {string[]} args */
  const apt = (...args) =>
    run('apt-get', ['-q', '-y', ...args], { env, onLine: (line) => output.push(line) });
  await apt('update');
  const code = await apt('install', '--no-install-recommends', ...packages);
  if (code !== 0 || missing(names).length > 0) {
    console.error(output.slice(-20).join('\n'));
    throw new Error(`These packages could not be installed: ${list}`);
  }
}

/** @param {string[]} names */
function missing(names) {
  return names.flatMap((name) => {
    const need = needs[name];
    return need && !need.programs.every((choices) => find(choices)) ? need.packages : [];
  });
}

/**
 * The path of the first of these programs that can be run.
 * @param {string[]} programs names, or absolute paths
 */
function find(programs) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs
    .flatMap((name) => (name.startsWith('/') ? [name] : folders.map((dir) => join(dir, name))))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
