import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BareContent, gitEnvironment } from '../../support/github/bareContent';
import type { Repository } from '../../support/github/repository';
import type { GitHubStandIn } from '../../support/github/standIn';

/** A clone of a repository of the tests' GitHub, as a contributor has it. */
export interface Clone {
  readonly folder: string;
  git(...args: string[]): string;
  /** Writes a file and commits it. */
  commit(path: string, text: string, message: string): void;
  remove(): void;
}

/**
 * Clones a repository whose only remote is `origin`, over HTTP and signed in with a token. The clone
 * itself is made from the disk: the server is in this process, and Git is waited for.
 */
export function cloneOf(github: GitHubStandIn, repository: Repository, token: string): Clone {
  if (!(repository.content instanceof BareContent)) throw new Error('It has no Git behind it.');
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-clone-')));
  const folder = join(home, repository.name);
  const run = (cwd: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd, env: gitEnvironment(), encoding: 'utf8', stdio: 'pipe' });
  run(home, 'clone', '--quiet', repository.content.folder, folder);
  const git = (...args: string[]): string => run(folder, ...args);
  git('remote', 'set-url', 'origin', github.gitUrl(repository));
  const { host } = new URL(github.uri);
  git('config', `url.http://x-access-token:${token}@${host}/.insteadOf`, `http://${host}/`);
  git('config', 'user.name', 'Mona');
  git('config', 'user.email', 'mona@example.com');
  return {
    folder,
    git,
    commit: (path, text, message) => {
      writeFileSync(join(folder, path), text);
      git('add', path);
      git('commit', '--quiet', '--message', message);
    },
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}
