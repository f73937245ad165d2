import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';

const page = (title: string, order: number, body = ''): string =>
  `---\ntitle: ${title}\nnav_order: ${order}\n---\n\n# ${title}\n\n${body}\n`;

describe('A handbook that changes while it is open', () => {
  const repository = createRepository({
    files: {
      'handbook/_config.yml': 'title: Living\ntheme: just-the-docs\n',
      'handbook/index.md': page('Start', 1, 'The first words.'),
      'handbook/guide/rules.md': page('Rules', 2),
      'handbook/guide/more/tools.md': page('Tools', 3),
    },
  });
  const at = (path: string): string => join(repository.folder, path);
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: repository.folder, stdio: 'pipe' });
  };
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: repository.folder,
      settings: { 'handbook.bundled': 'off', 'files.autoSave': 'off' },
    });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  async function sectionsAre(expected: readonly string[]): Promise<void> {
    const tree = await onlyView(workbench, 'Sections');
    let labels: string[] = [];
    await until(`the sections ${expected.join(', ')}`, async () => {
      labels = await tree.labels();
      return labels.join('\n') === expected.join('\n');
    }).catch(() => undefined);
    assert.deepEqual(labels, expected);
  }

  it('follows a folder of pages to its new name', async () => {
    await sectionsAre(['Start', 'Rules', 'Tools']);
    renameSync(at('handbook/guide'), at('handbook/law'));
    writeFileSync(at('handbook/law/rules.md'), page('Laws', 2));
    await sectionsAre(['Start', 'Laws', 'Tools']);
    const tree = await onlyView(workbench, 'Sections');
    await tree.click('Tools');
    await workbench.preview().getByRole('heading', { name: 'Tools' }).waitFor();
    renameSync(at('handbook/law'), at('handbook/guide'));
    git('checkout', '.');
    await sectionsAre(['Start', 'Rules', 'Tools']);
  });

  it('follows a switch of the branch', async () => {
    git('switch', '-c', 'many');
    const titles = Array.from({ length: 12 }, (_, index) => `Page ${index + 10}`);
    titles.forEach((title, index) =>
      writeFileSync(at(`handbook/page${index}.md`), page(title, index + 10)),
    );
    rmSync(at('handbook/guide'), { recursive: true });
    git('add', '.');
    git('commit', '-m', 'Many pages');
    await sectionsAre(['Start', ...titles]);
    git('switch', '-');
    await sectionsAre(['Start', 'Rules', 'Tools']);
    git('switch', 'many');
    await sectionsAre(['Start', ...titles]);
    git('switch', '-');
    await sectionsAre(['Start', 'Rules', 'Tools']);
  });

  it('counts what is typed before it is saved, and forgets it when it is taken back', async () => {
    await workbench.openFile('handbook/index.md');
    await workbench.page.locator('.view-line', { hasText: 'The first words.' }).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type('\n\n## Not saved yet\n');
    const tree = await onlyView(workbench, 'Sections');
    await tree.expand('Start');
    await tree.item('Not saved yet');
    await tree.click('Not saved yet');
    await waitForPage(workbench, { title: 'Start', heading: 'not-saved-yet' });
    await workbench.page.getByRole('tab', { name: 'index.md' }).first().click();
    await workbench.command('File: Revert File');
    await sectionsAre(['Start', 'Rules', 'Tools']);
  });
});
