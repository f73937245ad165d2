import { assert } from 'chai';
import { digest } from '../../../src/handbook/digest';
import { packFiles, unpackFiles } from '../../../src/sources/github/pack';
import { Snapshot } from '../../../src/sources/github/snapshot';

const bytes = (text: string) => new TextEncoder().encode(text);
const snapshot = (files: Record<string, string>) =>
  new Snapshot(Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) })));

describe('stored handbook', () => {
  const files = [
    { path: 'index.md', bytes: bytes('# Größe'), blob: 'abc' },
    { path: 'docs/日本.md', bytes: bytes(''), blob: undefined },
    { path: 'docs/b.md', bytes: bytes('b'), blob: undefined },
  ];

  it('comes back as it was packed', () => {
    const whole = { files, assets: ['images/größe.png'] };
    assert.deepEqual(unpackFiles(packFiles(whole)), whole);
    assert.deepEqual(unpackFiles(packFiles({ files: [], assets: [] })), { files: [], assets: [] });
  });

  it('is damaged when one byte is missing, or one too many is there', () => {
    const pack = packFiles({ files, assets: [] });
    for (let length = 0; length < pack.length; length++) {
      assert.isUndefined(unpackFiles(pack.slice(0, length)), `${length} of ${pack.length}`);
    }
    assert.isUndefined(unpackFiles(new Uint8Array([...pack, 0])));
  });

  it('is damaged when its index is none', () => {
    const files = ['[[1,2]]', '[["a",-1]]', '[["a",1.5]]', '[["a"]]', '["a"]', '{}'];
    const wrong = [
      ...files.map((each) => `{"files":${each},"assets":[]}`),
      ...['{"files":[]}', '{"files":[],"assets":[1]}', '{"assets":[]}', '[]', 'null', 'x'],
    ];
    for (const index of wrong) {
      const text = bytes(index);
      assert.isUndefined(unpackFiles(new Uint8Array([text.length, 0, 0, 0, ...text, 0])), index);
    }
  });

  it('has folders where files are below them', () => {
    const { at } = { at: (path: string) => new Snapshot(files).at(path) };
    const entries = (path: string) => {
      const found = at(path);
      return found?.kind === 'folder' ? [...found.entries] : found;
    };
    assert.deepEqual(entries(''), [
      ['index.md', 'file'],
      ['docs', 'folder'],
    ]);
    assert.deepEqual(entries('docs'), [
      ['日本.md', 'file'],
      ['b.md', 'file'],
    ]);
    assert.deepEqual(at('docs/b.md'), { kind: 'file', bytes: bytes('b') });
    assert.isUndefined(at('doc'));
    assert.deepEqual(new Snapshot([]).at(''), { kind: 'folder', entries: new Map() });
  });

  it('shows no folder for settings that stand beside it', () => {
    const beside = new Snapshot([{ path: '../mkdocs.yml', bytes: bytes('x') }, ...files]);
    const root = beside.at('');
    assert.deepEqual(root?.kind === 'folder' && [...root.entries.keys()], ['index.md', 'docs']);
    assert.deepEqual(beside.at('../mkdocs.yml'), { kind: 'file', bytes: bytes('x') });
  });

  it('tells which pictures have come and gone', async () => {
    const before = new Snapshot([], ['a.png', 'gone.png']);
    assert.deepEqual(await new Snapshot([], ['a.png', 'new.png']).changes(before), [
      'new.png',
      'gone.png',
    ]);
  });

  it('tells which files another commit has changed, added and removed', async () => {
    const before = snapshot({
      'same.md': 'a',
      'changed.md': 'a',
      'longer.md': 'a',
      'gone.md': 'a',
    });
    const after = snapshot({ 'same.md': 'a', 'changed.md': 'b', 'longer.md': 'ab', 'new.md': 'a' });
    const changes = ['changed.md', 'gone.md', 'longer.md', 'new.md'];
    assert.deepEqual((await after.changes(before)).sort(), changes);
    assert.deepEqual(await after.changes(after), []);
  });
});

describe('digest', () => {
  it('differs for texts that differ, however little', () => {
    const texts = new Set<string>();
    for (let number = 0; number < 5_000; number++) {
      texts.add(`${number}`).add(`a${number}`).add(` ${number}`).add(`${number}\n`);
    }
    assert.strictEqual(new Set([...texts].map(digest)).size, texts.size);
  });

  it('stays what it is, since it is stored', () => {
    assert.strictEqual(digest(''), '8116857f051c7e8c');
    assert.strictEqual(digest('handbook'), 'd9350b7bf87ff784');
  });
});
