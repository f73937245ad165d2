import { assert } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '../support/github/bareContent';
import { GitHubStandIn } from '../support/github/standIn';

describe("the tests' GitHub, by Git", () => {
  let github: GitHubStandIn;
  let clone: string;

  /** Not to be waited for in place: the server is in this process. */
  const git = async (...args: string[]): Promise<string> => {
    const options = { cwd: clone, env: gitEnvironment() };
    return (await promisify(execFile)('git', args, options)).stdout.trim();
  };
  const failure = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'no failure',
      (error: unknown) => String(error),
    );

  beforeEach(async () => {
    github = new GitHubStandIn();
    await github.start();
    clone = await mkdtemp(join(tmpdir(), 'handbook-clone-'));
  });
  afterEach(async () => {
    await github.stop();
    github.remove();
    await rm(clone, { recursive: true, force: true });
  });

  it('is pushed to where the account may, and merges as Git does', async () => {
    const token = github.signIn('mona');
    const app = github.gitRepository('massgen', 'app');
    app.commit({ 'README.md': 'one' });
    app.content.tag('v1', app.commit({ 'README.md': 'two' }, 'dev/v1'));
    const fork = github.fork(app, 'mona');

    await git('clone', '--quiet', '--branch', 'dev/v1', github.gitUrl(app), '.');
    await writeFile(join(clone, 'new.md'), 'new');
    await git('checkout', '--quiet', '-b', 'issue1');
    await git('add', 'new.md');
    await git('commit', '--quiet', '--message', 'Add a page');
    const refused = await failure(git('push', '--quiet', github.gitUrl(app, token), 'issue1'));
    assert.match(refused, /403/);
    await git('push', '--quiet', github.gitUrl(fork, token), 'issue1');

    const answer = await fetch(`${github.apiBase}/repos/massgen/app/pulls`, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ title: 'Add a page', head: 'mona:issue1', base: 'dev/v1' }),
    });
    assert.strictEqual(answer.status, 201);
    const { number } = (await answer.json()) as { number: number };
    await git('commit', '--quiet', '--allow-empty', '--message', 'Add nothing');
    await git('push', '--quiet', github.gitUrl(fork, token), 'issue1');
    const head = await git('rev-parse', 'HEAD');
    assert.strictEqual(app.pull(app.subject(number)).headCommit, head);

    const merged = app.mergePullRequest(number, 'maria', 'squash');
    await git('fetch', '--quiet', 'origin');
    assert.strictEqual(await git('rev-parse', 'origin/dev/v1'), merged);
    assert.strictEqual(await git('show', 'origin/dev/v1:new.md'), 'new');
    assert.strictEqual(await git('rev-parse', 'origin/dev/v1^'), app.find('v1'));
    assert.deepEqual(
      app.content.tags().map(({ name }) => name),
      ['v1'],
    );
  });

  it('shows a private repository only to tokens that are for it', async () => {
    const app = github.gitRepository('massgen', 'app');
    app.commit({ 'README.md': 'one' });
    app.isPrivate = true;
    app.permit('stranger', 'none');
    const look = (token?: string) => git('ls-remote', github.gitUrl(app, token), 'main');
    assert.include(await look(github.signIn('mona')), app.find('main') ?? 'a commit');
    assert.match(await failure(look(github.signIn('stranger'))), /not found/);
    assert.match(await failure(look(github.signIn('mona', ['public_repo']))), /not found/);
    assert.match(await failure(look()), /could not read Username|terminal prompts disabled/);
  });
});
