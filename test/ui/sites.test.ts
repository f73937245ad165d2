import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openWorkbench, until, type Workbench } from './harness';
import { inEachHost } from './support/hosts';
import { onlyView } from './support/panes';

const manual = {
  'manual/mkdocs.yml': 'site_name: Manual\nnav: [b.md, a.md]\n',
  'manual/docs/a.md': '# A',
  'manual/docs/b.md': '# B\n\n[To A](a.md)',
};
const guide = {
  'guide/docusaurus.config.js': "export default { \n  title: 'Guide',\n};\n",
  'guide/docs/02-second.mdx': '# Second',
  'guide/docs/01-first/_category_.json': '{ "label": "First" }',
  'guide/docs/01-first/page.md': '# Page',
};
const book = {
  'book/SUMMARY.md': '- [Whole](a.md)\n- [Part](a.md#part)\n',
  'book/a.md': '# A\n\n## Part\n',
};
const bundled = 'MassGen Contributor Handbook';

inEachHost('Handbooks of other site generators', (extensionKind) => {
  let home: string;
  let workbench: Workbench;

  /** Waits until the rows of the Sections view are these. */
  async function sectionsAre(...expected: readonly string[]): Promise<void> {
    const tree = await onlyView(workbench, 'Sections');
    await until(`the sections ${expected.join(', ')}`, async () => {
      return (await tree.labels()).join('\n') === expected.join('\n');
    });
  }

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'handbook-sites-'));
    for (const [path, text] of Object.entries({ ...manual, ...guide, ...book })) {
      mkdirSync(join(home, dirname(path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    const file = join(home, 'all.code-workspace');
    writeFileSync(
      file,
      JSON.stringify({ folders: ['manual', 'guide', 'book'].map((path) => ({ path })) }),
    );
    workbench = await openWorkbench({ folder: file, extensionKind });
  });

  after(async () => {
    await workbench.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('are found with nothing configured, each in its own order', async () => {
    await sectionsAre('Manual', 'B', 'A', 'Guide', 'book', bundled);
    const tree = await onlyView(workbench, 'Sections');
    await tree.expand('Guide');
    await sectionsAre('Manual', 'B', 'A', 'Guide', 'First', 'Second', 'book', bundled);
    await tree.click('Second');
    await workbench.preview().getByRole('heading', { name: 'Second' }).waitFor();
  });

  it('follow the settings that stand beside their pages', async () => {
    writeFileSync(join(home, 'manual/mkdocs.yml'), 'site_name: Renamed\nnav: [a.md]\n');
    await sectionsAre('Renamed', 'A', 'Guide', 'First', 'Second', 'book', bundled);
    rmSync(join(home, 'manual/mkdocs.yml'));
    await sectionsAre('Guide', 'First', 'Second', 'book', bundled);
  });

  it('may name a page twice', async () => {
    const tree = await onlyView(workbench, 'Sections');
    await tree.expand('book');
    await sectionsAre('Guide', 'First', 'Second', 'book', 'Whole', 'Part', bundled);
  });
});
