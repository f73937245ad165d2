import { assert } from 'chai';
import * as vscode from 'vscode';
import { findChanges } from '../../src/features/changes/find';
import { ReadingFollower } from '../../src/features/changes/follow';
import { ReadingMemory } from '../../src/features/changes/memory';
import type { Heading, Page } from '../../src/handbook/model';
import type { HandbookLibrary, OpenHandbook } from '../../src/sources/library';

/** A library of one handbook in the workspace, whose pages a test writes. */
class TestLibrary implements Pick<HandbookLibrary, 'current' | 'onDidChange' | 'pageOf'> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  readonly texts = new Map<string, string>();
  current: readonly OpenHandbook[] = [];

  constructor(readonly root: vscode.Uri) {}

  /** Writes pages, removes those without a text, and has them read. */
  async write(pages: Record<string, string | undefined>): Promise<OpenHandbook> {
    for (const [path, text] of Object.entries(pages)) {
      const uri = vscode.Uri.joinPath(this.root, path);
      if (text === undefined) {
        this.texts.delete(path);
        await vscode.workspace.fs.delete(uri);
      } else {
        this.texts.set(path, text);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      }
    }
    const handbook = this.open();
    this.current = [handbook];
    this.changed.fire();
    return handbook;
  }

  pageOf(uri: vscode.Uri) {
    const [handbook] = this.current;
    const page = handbook?.model.pages.find(({ path }) => handbook.uri(path).path === uri.path);
    return handbook && page && { handbook, page };
  }

  private open(): OpenHandbook {
    const texts = new Map(this.texts);
    const pages = [...texts].map(([path, text]) => ({
      path,
      title: path,
      headings: headings(text),
    }));
    return {
      id: this.root.toString(),
      label: 'Test',
      origin: 'workspace',
      root: this.root,
      complete: true,
      standing: () => undefined,
      model: { pages } as unknown as OpenHandbook['model'],
      uri: (path: string) => vscode.Uri.joinPath(this.root, path),
      page: (path: string | undefined) =>
        pages.find((page) => page.path === path) as Page | undefined,
      text: (path: string) => texts.get(path),
    } as OpenHandbook;
  }
}

function headings(text: string): Heading[] {
  return text.split('\n').flatMap((line, at) => {
    const [, name] = /^# (.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ level: 1, text: name, id: name, line: at }];
  });
}

describe('what changed', () => {
  let folder: vscode.Uri;
  let library: TestLibrary;
  let memory: ReadingMemory;
  let follower: ReadingFollower;

  const start = () => new ReadingFollower(library as unknown as HandbookLibrary, memory);
  /** Each change as `kind path: headings`. */
  const changes = async (): Promise<string[]> => {
    await follower.settled();
    const [handbook] = library.current;
    const remembered = handbook && (await memory.read(handbook.id));
    if (!handbook || !remembered) return ['nothing is remembered'];
    return (await findChanges(handbook, remembered)).changes.map(
      ({ kind, path, headings: changed }) =>
        `${kind} ${path}: ${changed.map(({ text }) => text).join()}`,
    );
  };
  /** Opens a page, and waits until it is in the tab in front. */
  const show = async (path: string): Promise<void> => {
    const uri = vscode.Uri.joinPath(library.root, path);
    const isInFront = (): boolean => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
    };
    const inFront = new Promise<void>((resolve) => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
        if (!isInFront()) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.window.showTextDocument(uri, { preview: false });
    if (!isInFront()) await inFront;
  };

  beforeEach(async () => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.isDefined(workspace);
    folder = vscode.Uri.joinPath(workspace, '.changes-of-a-test');
    library = new TestLibrary(vscode.Uri.joinPath(folder, 'book'));
    memory = new ReadingMemory(vscode.Uri.joinPath(folder, 'storage'));
    follower = start();
    await library.write({ 'a.md': '# A\na\n# B\nb\n', 'b.md': '# B\n', 'c.md': '# C\n' });
    assert.deepEqual(await changes(), []);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    follower.dispose();
    await follower.settled();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('lists pages that are other ones, new or gone since the handbook was first seen', async () => {
    await library.write({ 'a.md': '# A\na\n# B\nbb\n', 'b.md': undefined, 'd.md': '# D\n' });
    assert.deepEqual(await changes(), ['changed a.md: B', 'new d.md: ', 'removed b.md: ']);
  });

  it('remembers it in the next session', async () => {
    follower.dispose();
    memory = new ReadingMemory(vscode.Uri.joinPath(folder, 'storage'));
    library.texts.set('a.md', '# A\nother\n# B\nb\n');
    await library.write({});
    follower = start();
    assert.deepEqual(await changes(), ['changed a.md: A']);
  });

  it('lists a page no longer that was opened, until it changes again', async () => {
    await library.write({ 'a.md': '# A\na\n# B\nbb\n', 'd.md': '# D\n' });
    await show('a.md');
    await show('d.md');
    assert.deepEqual(await changes(), []);
    assert.strictEqual(await memory.text(library.current[0]!.id, 'd.md'), '# D\n');
    await show('b.md');
    await library.write({ 'd.md': '# D\nd\n' });
    assert.deepEqual(await changes(), ['changed d.md: D']);
    assert.strictEqual(await memory.text(library.current[0]!.id, 'd.md'), '# D\n');
  });

  it('keeps a page listed that changed in a tab behind others', async () => {
    await show('a.md');
    await show('b.md');
    await library.write({ 'a.md': '# A\naa\n# B\nb\n' });
    assert.deepEqual(await changes(), ['changed a.md: A']);
    await show('a.md');
    assert.deepEqual(await changes(), []);
  });
});
