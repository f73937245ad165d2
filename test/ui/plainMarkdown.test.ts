import assert from 'node:assert/strict';
import { createRepository, openWorkbench } from './harness';
import { inNodeHost } from './support/hosts';

inNodeHost('Markdown files that belong to no handbook', () => {
  const repository = createRepository({
    files: {
      'notes.md': [
        '---\ntitle: Notes\nnav_order: 3\n---\n\n# Notes\n',
        'See [Liquid]({% link README.md %}), [plain](README.md) and <b>HTML</b>.\n',
        '{: .note }\n> Quoted\n\n| A | B |\n|---|---|\n| 1 | [2](#notes) |\n',
        '![picture](https://example.invalid/a.png)\n\n```js\nlet a = 1;\n```\n',
      ].join('\n'),
    },
  });

  after(() => repository.remove());

  const rendered = async (ours: boolean): Promise<string> => {
    const workbench = await openWorkbench({ folder: repository.folder, ours });
    await workbench.openFile('notes.md');
    await workbench.command('Markdown: Open Preview');
    const body = workbench.preview().locator('.markdown-body');
    await body.getByText('Quoted').waitFor();
    const html = await body.innerHTML();
    await workbench.close();
    return html;
  };

  it('look the same, byte for byte, with the extension and without it', async () => {
    const [without, with_] = [await rendered(false), await rendered(true)];
    assert.match(without, /nav_order/);
    assert.equal(with_, without);
  });
});
