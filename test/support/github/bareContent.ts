import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitFacts, Content, Files, MergeMethod, StoredFile } from './content';

/** Git as on any machine: no settings of the user, no questions, one author. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'GitHub',
    GIT_AUTHOR_EMAIL: 'noreply@example.com',
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@example.com',
  };
}

/** A real bare repository of Git in a temporary folder. */
export class BareContent implements Content {
  /** Of the bare repository: what `git clone` takes. */
  readonly folder: string;

  private constructor(readonly home: string) {
    this.folder = join(home, 'repository.git');
  }

  static create(): BareContent {
    const content = new BareContent(newHome());
    content.gitIn(
      content.home,
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=main',
      content.folder,
    );
    return content;
  }

  get defaultBranch(): string {
    return this.git('symbolic-ref', '--short', 'HEAD');
  }

  /** As GitHub's settings let maintainers do. */
  set defaultBranch(name: string) {
    this.git('symbolic-ref', 'HEAD', `refs/heads/${name}`);
  }

  branches(): readonly string[] {
    return lines(this.git('for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads'));
  }

  tags(): readonly { name: string; commit: string }[] {
    const form =
      '--format=%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname:lstrip=2)';
    return lines(this.git('for-each-ref', '--sort=creatordate', form, 'refs/tags')).map((line) => ({
      commit: line.slice(0, 40),
      name: line.slice(41),
    }));
  }

  find(ref: string): string | undefined {
    try {
      return this.git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
    } catch {
      return undefined;
    }
  }

  facts(commit: string): CommitFacts {
    const [seconds = '0', ...message] = this.git('show', '-s', '--format=%ct%n%B', commit).split(
      '\n',
    );
    return {
      id: commit,
      date: new Date(Number(seconds) * 1000),
      message: message.join('\n').trim(),
    };
  }

  blobs(commit: string): readonly StoredFile[] {
    return this.git('ls-tree', '-r', '-z', '--full-tree', commit)
      .split('\0')
      .filter((line) => line.includes(' blob '))
      .map((line) => {
        const tab = line.indexOf('\t');
        const sha = line.slice(0, tab).split(' ')[2] ?? '';
        return { path: line.slice(tab + 1), sha, bytes: this.blob(sha) ?? new Uint8Array() };
      });
  }

  blob(sha: string): Uint8Array | undefined {
    try {
      return run(this.folder, ['cat-file', 'blob', sha]);
    } catch {
      return undefined;
    }
  }

  ahead(base: string, head: string): readonly string[] {
    return lines(this.git('rev-list', head, `^${base}`));
  }

  isMergeable(base: string, head: string): boolean {
    try {
      this.git('merge-tree', '--write-tree', base, head);
      return true;
    } catch {
      return false;
    }
  }

  commit(files: Files, branch: string, message: string): string {
    const index = { GIT_INDEX_FILE: join(this.home, 'index') };
    run(this.folder, ['read-tree', '--empty'], '', index);
    const entries = Object.entries(files).map(([path, content]) => {
      const sha = run(this.folder, ['hash-object', '-w', '--stdin'], Buffer.from(content));
      return `100644 ${sha.toString().trim()}\t${path}\0`;
    });
    run(this.folder, ['update-index', '-z', '--index-info'], entries.join(''), index);
    const tree = run(this.folder, ['write-tree'], '', index).toString().trim();
    const before = this.find(`refs/heads/${branch}`) ?? this.find('HEAD');
    return this.put(branch, tree, message, before === undefined ? [] : [before]);
  }

  tag(name: string, commit: string): void {
    this.git('tag', name, commit);
  }

  deleteBranch(name: string): void {
    this.git('update-ref', '-d', `refs/heads/${name}`);
  }

  merge(branch: string, head: string, message: string, how: MergeMethod): string {
    const base = this.git('rev-parse', `refs/heads/${branch}`);
    const [tree = ''] = lines(this.git('merge-tree', '--write-tree', base, head));
    return this.put(branch, tree, message, how === 'merge' ? [base, head] : [base]);
  }

  learn(other: Content, commit: string, pullRequest: number): void {
    if (!(other instanceof BareContent)) throw new Error('That repository is in memory.');
    const refs = pullRequest > 0 ? [`+${commit}:refs/pull/${pullRequest}/head`] : [commit];
    this.git('fetch', '--quiet', '--no-tags', other.folder, ...refs);
  }

  fork(): Content {
    const fork = new BareContent(newHome());
    this.git('clone', '--quiet', '--bare', this.folder, fork.folder);
    // A fork does not follow by itself.
    fork.git('remote', 'remove', 'origin');
    return fork;
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private put(branch: string, tree: string, message: string, parents: readonly string[]): string {
    const from = parents.flatMap((parent) => ['-p', parent]);
    const commit = this.git('commit-tree', tree, ...from, '-m', message);
    this.git('update-ref', `refs/heads/${branch}`, commit);
    return commit;
  }

  private git(...args: string[]): string {
    return this.gitIn(this.folder, ...args);
  }

  private gitIn(folder: string, ...args: string[]): string {
    return run(folder, args).toString().trimEnd();
  }
}

const newHome = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'handbook-github-')));

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function run(
  cwd: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  more: NodeJS.ProcessEnv = {},
): Buffer {
  return execFileSync('git', args, {
    cwd,
    input,
    env: { ...gitEnvironment(), ...more },
    stdio: 'pipe',
    maxBuffer: 2 ** 28,
  });
}
