import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from './harness';
import { inEachHost } from './support/hosts';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';
import { bundled, config, page, sectionsAre } from './workspace/written';

inEachHost('A workspace of two folders', (extensionKind) => {
  let home: string;
  let workbench: Workbench;

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'handbook-roots-'));
    for (const name of ['one', 'two']) {
      mkdirSync(join(home, name, 'docs'), { recursive: true });
      writeFileSync(join(home, name, 'docs/_config.yml'), config(`Handbook ${name}`));
      writeFileSync(join(home, name, 'docs/index.md'), page(`Page of ${name}`));
    }
    const file = join(home, 'both.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
    workbench = await openWorkbench({ folder: file, extensionKind });
  });

  after(async () => {
    await workbench.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('shows the handbooks of both, and opens the pages of each', async () => {
    await sectionsAre({ workbench }, ['Handbook one', 'Page of one', 'Handbook two', bundled]);
    const tree = await onlyView(workbench, 'Sections');
    await tree.expand('Handbook two');
    await tree.click('Page of two');
    await waitForPage(workbench, { title: 'Page of two' });
  });
});
