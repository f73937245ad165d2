import { assert } from 'chai';
import { archiveFiles } from '../../src/github/archiveFiles';
import { connect, type FetchFiles } from '../../src/github/client';
import { isGitHubError } from '../../src/github/errors';
import type { Connection, GitHub } from '../../src/github/github';
import { batches } from '../../src/github/texts';
import { treeFiles } from '../../src/github/treeFiles';
import * as answers from '../support/github/answers';
import type { Repository } from '../support/github/repository';
import { GitHubStandIn } from '../support/github/standIn';

const never = new AbortController().signal;
const at = (ref: string) => ({ owner: 'massgen', name: 'handbook', ref });
const isPage = (path: string) => path.endsWith('.md');

/** The failure that a promise is rejected with. */
async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return isGitHubError(error) ? error.failure : error;
  }
  return 'no failure';
}

describe('GitHub client', () => {
  let github: GitHubStandIn;
  let repository: Repository;

  const client = (options: Partial<Connection> = {}, files: FetchFiles = archiveFiles): GitHub =>
    connect({ apiBase: github.apiBase, token: undefined, second: 0, ...options }, files);

  beforeEach(async () => {
    github = new GitHubStandIn();
    await github.start();
    repository = github.repository('massgen', 'handbook');
  });
  afterEach(() => github.stop());

  describe('where a ref stands', () => {
    it('is told by the commit id, and by nothing while nothing changed', async () => {
      const first = repository.commit({ 'index.md': 'one' });
      const answer = await client().revision(at('HEAD'), undefined, never);
      assert.strictEqual(answer?.commit, first);
      assert.isUndefined(await client().revision(at('HEAD'), answer?.etag, never));
      const second = repository.commit({ 'index.md': 'two' });
      const moved = await client().revision(at('HEAD'), answer?.etag, never);
      assert.strictEqual(moved?.commit, second);
      assert.deepEqual(
        github.asked.map(({ status }) => status),
        [200, 304, 200],
      );
    });

    it('is asked for branches whose names have slashes', async () => {
      repository.commit({ 'index.md': 'main' });
      const commit = repository.commit({ 'index.md': 'branch' }, 'dev/v1');
      assert.strictEqual((await client().revision(at('dev/v1'), undefined, never))?.commit, commit);
    });

    it('is unknown for a repository, branch or commit that is not there', async () => {
      const notFound = { kind: 'notFound' };
      assert.deepEqual(await failure(client().revision(at('HEAD'), undefined, never)), notFound);
      repository.commit({});
      assert.deepEqual(await failure(client().revision(at('gone'), undefined, never)), notFound);
      const other = { owner: 'massgen', name: 'other', ref: 'HEAD' };
      assert.deepEqual(await failure(client().revision(other, undefined, never)), notFound);
    });

    it('is told of a private repository only to those who signed in', async () => {
      const commit = repository.commit({});
      repository.isPrivate = true;
      github.tokens.add('secret');
      const ask = (token: string | undefined) =>
        client({ token }).revision(at('HEAD'), undefined, never);
      assert.strictEqual((await ask('secret'))?.commit, commit);
      assert.deepEqual(await failure(ask(undefined)), { kind: 'notFound' });
      assert.deepEqual(await failure(ask('stale')), { kind: 'unauthorised' });
    });
  });

  describe('trouble', () => {
    const ask = () => client().revision(at('HEAD'), undefined, never);
    beforeEach(() => void repository.commit({ 'index.md': 'one' }));

    it('of a server is tried once more', async () => {
      github.troubles.push(answers.brokenServer());
      assert.isDefined(await ask());
      github.troubles.push(answers.brokenServer(), answers.brokenServer());
      assert.deepEqual(await failure(ask()), { kind: 'unexpected', status: 502 });
    });

    it('of the line is offline', async () => {
      github.troubles.push('hangUp', 'hangUp');
      assert.deepEqual(await failure(ask()), { kind: 'offline' });
    });

    it('with the rate limit says when GitHub answers again', async () => {
      const reset = Math.ceil(Date.now() / 1000) + 3000;
      github.troubles.push(answers.rateLimited(reset));
      assert.deepEqual(await failure(ask()), {
        kind: 'rateLimited',
        reset: new Date(reset * 1000),
      });
      assert.lengthOf(github.asked, 1);
    });

    it('with a rate limit that ends in a moment is waited for', async () => {
      github.troubles.push(answers.secondaryLimit(2));
      assert.isDefined(await ask());
      assert.lengthOf(github.asked, 2);
    });

    it('with an organisation that wants another sign-in is no missing repository', async () => {
      github.troubles.push(answers.samlNeeded());
      assert.propertyVal(await failure(ask()), 'kind', 'saml');
    });

    it('is not asked for when the asker has gone', async () => {
      const gone = AbortSignal.abort(new Error('gone'));
      const error = await failure(client().revision(at('HEAD'), undefined, gone));
      assert.strictEqual((error as Error).message, 'gone');
      assert.lengthOf(github.asked, 0);
    });
  });

  for (const [name, way] of [
    ['an archive', archiveFiles],
    ['a tree', treeFiles],
  ] as const) {
    describe(`files by ${name}`, () => {
      // Another account each time: Octokit lets a second pass between two questions of one.
      const tokens = ['secret', 'another secret'];
      const fetchFiles = async (ref: string, options: Partial<Connection> = {}) =>
        client({ token: tokens.pop(), ...options }, way).files(at(ref), {
          wanted: isPage,
          signal: never,
        });
      beforeEach(() => {
        tokens.splice(0, tokens.length, 'secret', 'another secret');
        for (const token of tokens) github.tokens.add(token);
      });

      it('are the wanted ones of the commit, to the byte', async () => {
        const bytes = Uint8Array.of(0xff, 0, 0xc3, 0xa9);
        const commit = repository.commit({
          'docs/é 日本.md': '# Größe\n',
          'docs/image.png': Uint8Array.of(1),
          'empty.md': '',
        });
        repository.commit({ 'later.md': 'not this one' });
        const files = await fetchFiles(commit);
        assert.deepEqual(
          files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]),
          [
            ['docs/é 日本.md', '# Größe\n'],
            ['empty.md', ''],
          ],
        );
        const other = repository.commit({ 'bytes.md': bytes });
        github.textLimit = 0;
        assert.deepEqual([...((await fetchFiles(other))[0]?.bytes ?? [])], [...bytes]);
      });

      it('take few requests however many they are', async () => {
        const names = Array.from({ length: 90 }, (_, index) => [`p${index}.md`, `# ${index}`]);
        const commit = repository.commit(Object.fromEntries(names) as Record<string, string>);
        assert.lengthOf(await fetchFiles(commit), 90);
        assert.isAtMost(github.asked.length, 2);
      });

      it('leave out a file that is too large for a page, and keep the others', async () => {
        const commit = repository.commit({ 'big.md': 'x'.repeat(50), 'small.md': 'x' });
        const files = await fetchFiles(commit, { limits: { fileBytes: 40 } });
        assert.deepEqual(
          files.map(({ path }) => path),
          ['small.md'],
        );
      });

      for (const limits of [{ files: 2 }, { bytes: 5 }, { entries: 2 }]) {
        it(`are refused beyond the limit of ${Object.keys(limits)[0]}`, async () => {
          const commit = repository.commit({ 'a.md': 'aa', 'b.md': 'bb', 'c.md': 'cc' });
          assert.deepEqual(await failure(fetchFiles(commit, { limits })), { kind: 'tooLarge' });
        });
      }

      it('of a private repository are not there for others', async () => {
        const commit = repository.commit({ 'a.md': 'a' });
        repository.isPrivate = true;
        assert.lengthOf(await fetchFiles(commit), 1);
        const failed = await failure(fetchFiles(commit, { token: undefined }));
        assert.deepEqual(failed, { kind: 'notFound' });
      });
    });
  }

  describe('files by a tree', () => {
    it('are asked for in batches of 100 files or a megabyte', () => {
      const blob = (size: number) => ({ path: 'a.md', blob: 'id', size });
      const sizes = (of: number[]) => batches(of.map(blob)).map(({ length }) => length);
      assert.deepEqual(sizes(Array.from({ length: 201 }, () => 1)), [100, 100, 1]);
      assert.deepEqual(sizes([600_000, 400_000, 100_000, 2_000_000, 1]), [2, 1, 1, 1]);
    });

    it('that are known are not fetched again', async () => {
      github.tokens.add('secret');
      const commit = repository.commit({ 'a.md': 'a', 'b.md': 'b' });
      const tree = client({ token: 'secret' }, treeFiles);
      const before = await tree.files(at(commit), { wanted: isPage, signal: never });
      const known = new Map(before.map(({ blob = '', bytes }) => [blob, bytes]));
      const after = await tree.files(at(commit), {
        wanted: isPage,
        known: (blob) => known.get(blob),
        signal: never,
      });
      assert.deepEqual(after, before);
      assert.deepEqual(
        github.asked.map(({ method }) => method),
        ['GET', 'POST', 'GET'],
      );
    });

    it('need a sign-in, and say so before they ask', async () => {
      const commit = repository.commit({ 'a.md': 'a' });
      const request = { wanted: isPage, signal: never };
      assert.deepEqual(await failure(client({}, treeFiles).files(at(commit), request)), {
        kind: 'unauthorised',
      });
    });

    it('are refused where GitHub left some out', async () => {
      const commit = repository.commit({ 'a.md': 'a' });
      github.truncatesTrees = true;
      const request = { wanted: isPage, signal: never };
      assert.deepEqual(await failure(client({}, treeFiles).files(at(commit), request)), {
        kind: 'tooLarge',
      });
    });
  });

  describe('files by an archive', () => {
    const request = { wanted: isPage, signal: never };

    it('are read from where GitHub redirects to, which is not told who asks', async () => {
      github.tokens.add('secret');
      const commit = repository.commit({ 'a.md': 'a' });
      assert.lengthOf(await client({ token: 'secret' }).files(at(commit), request), 1);
      const [asked, redirected] = github.asked;
      assert.strictEqual(asked?.headers.authorization, 'token secret');
      assert.strictEqual(redirected?.host, 'archives');
      assert.isUndefined(redirected?.headers.authorization);
    });

    it('are all or none when the archive breaks off', async () => {
      const commit = repository.commit({ 'a.md': 'a'.repeat(9999), 'b.md': 'b' });
      github.troubles.push('halfArchive');
      assert.deepEqual(await failure(client().files(at(commit), request)), { kind: 'offline' });
    });

    it('end with the one who asked', async () => {
      const commit = repository.commit({ 'a.md': 'a', 'b.md': 'b' });
      const ending = new AbortController();
      const files = client().files(at(commit), {
        wanted: isPage,
        progress: () => ending.abort(new Error('gone')),
        signal: ending.signal,
      });
      assert.strictEqual(((await failure(files)) as Error).message, 'gone');
    });
  });
});
