import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { version } from '../../package.json';
import { root } from '../../scripts/lib/paths.mjs';
import { folder, programFile, run, type TestFolder } from './program';

const bundled = join(root, 'handbook');

describe('the command line', () => {
  let empty: TestFolder;
  let broken: TestFolder;
  before(async () => {
    empty = await folder({ 'notes.txt': 'nothing' });
    broken = await folder({
      'handbook/index.md': '---\ntitle: Home\n---\n\n[gone](never-written)\n',
      'handbook/lost.md': '---\ntitle: Lost\nparent: Nowhere\n---\n',
      'src/other.md': '# Not of the handbook\n',
    });
  });
  after(() => Promise.all([empty.remove(), broken.remove()]));

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /No command given/],
    ['an unknown command', ['insepct', '.'], /Unknown command: insepct/],
    ['an unknown option', ['inspect', '.', '--yaml'], /Unknown option: --yaml/],
    ["another command's option", ['inspect', '.', '--limit', '3'], /Unknown option: --limit/],
    ['no folder', ['inspect'], /No folder given/],
    ['two folders', ['inspect', '.', 'src'], /not also src/],
    ['a value that an option does not take', ['inspect', '.', '--json=1'], /takes no value/],
    ['a limit that is no number', ['search', '.', 'a', '--limit', 'x'], /--limit takes/],
    ['no words', ['search', bundled], /No words/],
    ['a folder that is not there', ['inspect', 'not-there'], /not-there cannot be read/],
    ['a file', ['inspect', join(root, 'LICENSE')], /is no folder/],
  ];
  for (const [name, args, message] of wrong) {
    it(`answers ${name} with a message and status 2`, async () => {
      const { status, stdout, stderr } = await run(...args);
      assert.match(stderr, message);
      assert.deepEqual([status, stdout], [2, '']);
    });
  }

  it('shows help for itself and for each command, and its version', async () => {
    const [help, inspect, search, shown] = await Promise.all([
      run('--help'),
      run('inspect', '-h'),
      run('search', '--help'),
      run('--version'),
    ]);
    assert.match(help.stdout, /inspect DIR[^]*search DIR WORDS/);
    assert.match(inspect.stdout, /--strict[^]*Exit status:/);
    assert.match(search.stdout, /--limit N[^]*nothing was found/);
    assert.equal(shown.stdout, `${version}\n`);
    assert.deepEqual(
      [help, inspect, search, shown].map(({ status, stderr }) => [status, stderr]),
      Array(4).fill([0, '']),
    );
  });

  it('says in a sentence that a folder holds no handbook', async () => {
    const inspected = await run('inspect', empty.path);
    assert.match(inspected.stderr, /There is no handbook in .*: it holds no Markdown pages\.\n$/);
    assert.equal(inspected.status, 1);
    assert.equal((await run('search', empty.path, 'word')).status, 2);
  });

  it('finds the handbook of a repository, and fails on its problems only when asked to', async () => {
    const lenient = await run('inspect', broken.path);
    assert.equal(lenient.status, 0, lenient.stderr);
    assert.match(lenient.stdout, /^2 pages/m);
    assert.match(
      lenient.stdout,
      /^ {2}index\.md:5: The link never-written leads to no page \(link\)$/m,
    );
    assert.match(lenient.stdout, /^ {2}lost\.md:\d+: .*Nowhere/m);
    const strict = await run('inspect', '--strict', broken.path);
    assert.deepEqual([strict.status, strict.stdout], [1, lenient.stdout]);
    assert.equal((await run('inspect', bundled, '--strict')).status, 0);
  });

  it('searches: 0 with the place first, 1 when there is nothing', async () => {
    const found = await run('search', bundled, '--limit', '1', 'daily', 'sync');
    assert.match(found.stdout, /^[\w/-]+\.md:\d+ .*Sync.*\n/);
    assert.deepEqual([found.status, found.stderr], [0, '']);
    const nothing = await run('search', bundled, '--', '-xyzzyplugh');
    assert.deepEqual([nothing.status, nothing.stdout, nothing.stderr], [1, '', '']);
  });

  it('writes no colours into a pipe, and lets no page send commands to a terminal', async () => {
    const hostile = await folder({
      'index.md': '---\ntitle: "a\\e[31mb\\u009bc"\n---\n# x\u001b]0;y\u0007\n',
    });
    try {
      for (const args of [[], ['--json']]) {
        const { status, stdout } = await run('inspect', hostile.path, ...args);
        assert.equal(status, 0);
        assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}/u);
      }
    } finally {
      await hostile.remove();
    }
  });

  it('ends quietly when the reader has read enough', async () => {
    const child = spawn(process.execPath, [programFile, 'inspect', bundled, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors = text(child.stderr);
    child.stdout.destroy();
    const [status] = (await once(child, 'exit')) as [number];
    assert.deepEqual([status, await errors], [0, '']);
  });
});
