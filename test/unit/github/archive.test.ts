import { assert } from 'chai';
import { packTar, type TarEntry } from 'modern-tar';
import { gzipSync } from 'node:zlib';
import { readArchive } from '../../../src/github/archive';
import { isGitHubError } from '../../../src/github/errors';
import { limits, type Limits } from '../../../src/github/github';

const signal = new AbortController().signal;

async function pathsOf(bytes: Uint8Array, most: Partial<Limits> = {}): Promise<string[]> {
  const packed = new Blob([new Uint8Array(bytes)]).stream();
  const wanted = (path: string) => path.endsWith('.md');
  const files = await readArchive(packed, { wanted, signal }, { ...limits, ...most });
  return files.map(({ path }) => path);
}

async function kindOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    return isGitHubError(error) ? error.failure.kind : String(error);
  }
  return 'read';
}

const file = (name: string, body = 'x'): TarEntry => ({
  header: { name, type: 'file', size: body.length },
  body,
});

const packed = async (...entries: TarEntry[]): Promise<Uint8Array> =>
  gzipSync(await packTar(entries));

describe('archive of a commit', () => {
  it('gives files without the folder on top', async () => {
    const archive = await packed(file('top/a.md'), file('top/docs/b.md'), file('top/c.png'));
    assert.deepEqual(await pathsOf(archive), ['a.md', 'docs/b.md']);
  });

  it('tells of the files that it does not give, and of nothing that is no file', async () => {
    const others: string[] = [];
    const archive = await packed(
      file('top/a.md'),
      file('top/c.png'),
      file('top/../d.png'),
      { header: { name: 'top/e.png/', type: 'directory', size: 0 } },
      file('top/large.md', 'x'.repeat(10)),
    );
    const request = {
      wanted: (path: string) => path.endsWith('.md'),
      others: (path: string) => void others.push(path),
      signal,
    };
    const bytes = new Blob([new Uint8Array(archive)]).stream();
    await readArchive(bytes, request, { ...limits, fileBytes: 5 });
    assert.deepEqual(others, ['c.png', 'large.md']);
  });

  it('gives all files of a large archive in which wanted and other ones take turns', async () => {
    const entries = Array.from({ length: 200 }, (_, at) => [
      file(`top/${at}.md`, 'x'.repeat((at * 997) % 40_000)),
      file(`top/${at}.png`, 'y'.repeat((at * 1733) % 90_000)),
    ]).flat();
    assert.lengthOf(await pathsOf(await packed(...entries)), 200);
  });

  it('leaves out names that lead elsewhere', async () => {
    const names = ['top/../a.md', '/top/a.md', 'top//a.md', 'top/./a.md', 'top/..\\a.md', 'a.md'];
    const more = ['top/C:/a.md', 'top/a\u0007.md', 'top/ok.md'];
    const archive = await packed(...[...names, ...more].map((name) => file(name)));
    assert.deepEqual(await pathsOf(archive), ['ok.md']);
  });

  it('leaves out links and folders', async () => {
    const link = (type: 'symlink' | 'link', name: string): TarEntry => ({
      header: { name, type, size: 0, linkname: '../../secret.md' },
    });
    const folder: TarEntry = { header: { name: 'top/folder.md/', type: 'directory', size: 0 } };
    const archive = await packed(link('symlink', 'top/s.md'), link('link', 'top/l.md'), folder);
    assert.deepEqual(await pathsOf(archive), []);
  });

  it('is refused when it unpacks to too much, however small it is packed', async () => {
    const bomb = await packed(file('top/zeros.bin', '0'.repeat(5_000_000)));
    assert.isBelow(bomb.length, 20_000);
    assert.strictEqual(await kindOf(pathsOf(bomb, { unpacked: 1_000_000 })), 'tooLarge');
    assert.strictEqual(await kindOf(pathsOf(bomb, { packed: 1000 })), 'tooLarge');
    assert.strictEqual(await kindOf(pathsOf(bomb)), 'read');
  });

  it('is refused as a whole when it ends early or is none', async () => {
    const archive = await packed(file('top/a.md', 'a'.repeat(3000)), file('top/b.md'));
    for (const length of [0, 10, Math.floor(archive.length / 2), archive.length - 9]) {
      assert.strictEqual(await kindOf(pathsOf(archive.slice(0, length))), 'offline', `${length}`);
    }
    const inner = await packTar([file('top/a.md', 'a'.repeat(3000))]);
    const cut = gzipSync(inner.slice(0, 2000));
    assert.strictEqual(await kindOf(pathsOf(cut)), 'offline');
    assert.strictEqual(await kindOf(pathsOf(new TextEncoder().encode('<html>'))), 'offline');
  });
});
