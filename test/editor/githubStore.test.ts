import { assert } from 'chai';
import * as vscode from 'vscode';
import { Snapshot } from '../../src/sources/github/snapshot';
import { HandbookStore, type StoredHandbook } from '../../src/sources/github/store';

const handbook = '/github.com/massgen/handbook/HEAD';

const stored = (commit: string, files: Record<string, string>): StoredHandbook => ({
  commit,
  etag: `W/"${commit}"`,
  fetched: 1000,
  checked: 2000,
  snapshot: new Snapshot(
    Object.entries(files).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
      blob: undefined,
    })),
  ),
});

describe('storage of handbooks from GitHub', () => {
  const { fs } = vscode.workspace;
  let storage: vscode.Uri;
  let store: HandbookStore;
  const old = stored('aaa', { 'index.md': 'old', 'docs/page.md': 'old page' });
  const fresh = stored('bbb', { 'index.md': 'new' });

  /** The folder of the one handbook that is stored. */
  const folder = async (): Promise<vscode.Uri> => {
    const github = vscode.Uri.joinPath(storage, 'github');
    const [[name] = ['']] = await fs.readDirectory(github);
    return vscode.Uri.joinPath(github, name);
  };
  const names = async (): Promise<string[]> =>
    (await fs.readDirectory(await folder())).map(([name]) => name).sort();

  beforeEach(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.isDefined(workspace);
    storage = vscode.Uri.joinPath(workspace, '.store-of-a-test');
    store = new HandbookStore(storage);
    await store.write(handbook, old);
  });
  afterEach(() => fs.delete(storage, { recursive: true }));

  it('gives back what was stored last, and keeps nothing else', async () => {
    assert.deepEqual(await store.read(handbook), old);
    await store.write(handbook, fresh);
    assert.deepEqual(await store.read(handbook), fresh);
    assert.lengthOf(await names(), 2);
    assert.isUndefined(await store.read('/github.com/massgen/other/HEAD'));
  });

  it('has the old handbook, whole, when a writing ended before the switch', async () => {
    // What an ended writing leaves: new pages, whole or not, and perhaps a manifest beside the old.
    const half = vscode.Uri.joinPath(await folder(), 'bbb-x.pack');
    await fs.writeFile(half, Uint8Array.of(1, 2, 3));
    await fs.writeFile(vscode.Uri.joinPath(await folder(), 'x.new'), Uint8Array.of(0x7b));
    assert.deepEqual(await store.read(handbook), old);
    await store.write(handbook, fresh);
    assert.lengthOf(await names(), 2);
  });

  it('has nothing where pages or manifest are damaged', async () => {
    const manifest = vscode.Uri.joinPath(await folder(), 'handbook.json');
    const [pack = ''] = (await names()).filter((name) => name.endsWith('.pack'));
    const file = vscode.Uri.joinPath(await folder(), pack);
    const whole = await fs.readFile(file);
    await fs.writeFile(file, whole.slice(0, -1));
    assert.isUndefined(await store.read(handbook));
    await fs.writeFile(file, whole);
    const text = new TextDecoder().decode(await fs.readFile(manifest));
    for (const broken of ['', '{', '[]', '{}', text.replace(pack, '../../other.pack')]) {
      await fs.writeFile(manifest, new TextEncoder().encode(broken));
      assert.isUndefined(await store.read(handbook), broken);
    }
  });

  it('notes when a handbook was found to be the newest, unless another came meanwhile', async () => {
    await store.confirm(handbook, { ...old, etag: 'other', checked: 3000 });
    assert.deepEqual(await store.read(handbook), { ...old, etag: 'other', checked: 3000 });
    await store.write(handbook, fresh);
    await store.confirm(handbook, { ...old, checked: 4000 });
    assert.deepEqual(await store.read(handbook), fresh);
  });
});
