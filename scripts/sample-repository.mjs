// Real git repositories with real remotes on disk, for `npm start` and for the tests.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What a repository is like. Left out, it has both remotes, and `upstream` has two development
 * branches.
 * @typedef {object} RepositoryOptions
 * @property {('origin' | 'upstream')[]} [remotes] bare repositories beside the working tree
 * @property {string[]} [upstreamBranches] branches of `upstream` besides `main`
 * @property {string[]} [originBranches] branches of `origin` besides `main`
 * @property {string[]} [localBranches] branches of the working tree besides `main`
 * @property {Record<string, string>} [addresses] what a remote is called in the configuration, such
 *   as `{ upstream: 'https://github.com/massgen/MassGen.git' }`; git is told to find it on disk
 * @property {string[]} [unreachable] remotes whose bare repository is gone
 * @property {boolean} [dirty] one file changed, one staged and one not tracked
 * @property {boolean} [detached] the head stands on a commit, not on a branch
 * @property {boolean} [empty] no commit yet, and so nothing in the remotes
 * @property {Record<string, string>} [files] committed, by path
 *
 * @typedef {object} Repository
 * @property {string} folder the working tree
 * @property {(...args: string[]) => string} git runs git in the working tree and gives its output
 * @property {(name: string) => string} remote the folder of a bare remote
 * @property {() => void} remove deletes it all
 */

const sampleFiles = {
  'README.md': '# Sample project\n\nA small repository to try the contributor handbook on.\n',
  'CONTRIBUTING.md':
    '# Contributing\n\nPick an issue, start its branch (step:C2) and open a pull request.\n',
  'src/greet.py': 'def greet(name):\n    return f"Hello, {name}!"\n',
};

/** Git as on any machine: no settings of the user, no questions, always the same author. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
};

/**
 * @param {string} cwd
 * @param {string[]} args
 */
function git(cwd, ...args) {
  return execFileSync('git', args, { cwd, env: environment, encoding: 'utf8', stdio: 'pipe' });
}

/**
 * Makes a repository in a new temporary folder.
 * @param {RepositoryOptions} [options]
 * @returns {Repository}
 * @throws when git is missing or fails
 */
export function createRepository(options = {}) {
  // The real path, as git itself names it: temporary folders are links on some systems.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-sample-')));
  const folder = join(home, 'sample-project');
  /** @param {string} name */
  const remote = (name) => join(home, `${name}.git`);
  mkdirSync(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', 'Sample Contributor');
  git(folder, 'config', 'user.email', 'contributor@example.com');
  git(folder, 'config', 'commit.gpgsign', 'false');
  write(folder, { ...sampleFiles, ...options.files });
  if (!options.empty) commitInSteps(folder);
  for (const name of options.remotes ?? ['origin', 'upstream']) {
    addRemote(folder, name, remote(name), options);
  }
  for (const branch of options.localBranches ?? []) git(folder, 'branch', branch);
  for (const name of options.unreachable ?? []) {
    renameSync(remote(name), `${remote(name)}-gone`);
  }
  if (options.detached) git(folder, 'checkout', '--quiet', '--detach', 'HEAD~1');
  if (options.dirty) makeDirty(folder);
  return {
    folder,
    git: (...args) => git(folder, ...args),
    remote,
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** @param {string} folder */
function commitInSteps(folder) {
  git(folder, 'add', 'README.md');
  git(folder, 'commit', '--quiet', '--message', 'Say what this project is');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Greet by name');
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} path of the bare repository
 * @param {RepositoryOptions} options
 */
function addRemote(folder, name, path, options) {
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', path);
  const address = options.addresses?.[name];
  if (address) git(folder, 'config', `url.${path}.insteadOf`, address);
  git(folder, 'remote', 'add', name, address ?? path);
  if (options.empty) return;
  const more =
    name === 'upstream'
      ? (options.upstreamBranches ?? ['dev/v0.1.8', 'dev/v0.1.9'])
      : (options.originBranches ?? []);
  git(folder, 'push', '--quiet', name, 'main');
  for (const branch of more) {
    // Each has a commit of its own, so that a test sees which one a new branch starts from.
    const message = `Start ${branch}`;
    const commit = git(folder, 'commit-tree', 'main^{tree}', '-p', 'main', '-m', message).trim();
    git(folder, 'push', '--quiet', name, `${commit}:refs/heads/${branch}`);
    // It is there to be fetched: a working tree that is some days old has not seen it.
    git(folder, 'update-ref', '-d', `refs/remotes/${name}/${branch}`);
  }
}

/** @param {string} folder */
function makeDirty(folder) {
  write(folder, { 'README.md': '# Sample project\n\nChanged and not committed.\n' });
  write(folder, { 'staged.md': 'Staged and not committed.\n', 'new.md': 'Not tracked.\n' });
  git(folder, 'add', 'staged.md');
}
