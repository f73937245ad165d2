import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';

const page = (title: string, body = '', order = 1): string =>
  `---\ntitle: ${title}\nnav_order: ${order}\n---\n\n# ${title}\n\n${body}\n`;
const config = (title: string): string => `title: ${title}\ntheme: just-the-docs\n`;

/** Waits until the top rows of the Sections view, and those below unfolded ones, are these. */
async function sectionsAre(workbench: Workbench, expected: readonly string[]): Promise<void> {
  const tree = await onlyView(workbench, 'Sections');
  let labels: string[] = [];
  await until(`the sections ${expected.join(', ')}`, async () => {
    labels = await tree.labels();
    return labels.join('\n') === expected.join('\n');
  }).catch(() => undefined);
  assert.deepEqual(labels, expected);
}

describe('A handbook in the workspace', () => {
  const bundled = 'MassGen Contributor Handbook';
  const repository = createRepository({
    files: {
      'handbook/_config.yml': `${config('Our Handbook')}repository: acme/site\n`,
      'handbook/index.md': page('Start'),
      'handbook/guide/rules.md': page('Rules', '', 2),
      'other/_config.yml': config('Other Handbook'),
      'other/index.md': page('Elsewhere'),
    },
  });
  const write = (path: string, text: string) => {
    mkdirSync(join(repository.folder, path, '..'), { recursive: true });
    writeFileSync(join(repository.folder, path), text);
  };
  const settings = (values: Readonly<Record<string, string>>) =>
    write('.vscode/settings.json', JSON.stringify(values));
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: repository.folder });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  it('goes first, and the bundled one is below', async () => {
    await sectionsAre(workbench, ['Our Handbook', 'Start', 'Rules', bundled]);
  });

  it('leads from a page to where it is edited', async () => {
    const tree = await onlyView(workbench, 'Sections');
    await tree.click('Rules');
    await waitForPage(workbench, { title: 'Rules' });
    const edit = workbench.preview().getByText('Edit this page on GitHub');
    assert.equal(
      await edit.getAttribute('data-href'),
      'https://github.com/acme/site/edit/main/handbook/guide/rules.md',
    );
  });

  it('follows its pages: changed, new, deleted, and deleted with their folder', async () => {
    write('handbook/index.md', page('Begin', '## Hello'));
    await sectionsAre(workbench, ['Our Handbook', 'Begin', 'Rules', bundled]);
    write('handbook/more.md', page('More', '', 3));
    await sectionsAre(workbench, ['Our Handbook', 'Begin', 'Rules', 'More', bundled]);
    rmSync(join(repository.folder, 'handbook/more.md'));
    await sectionsAre(workbench, ['Our Handbook', 'Begin', 'Rules', bundled]);
    rmSync(join(repository.folder, 'handbook/guide'), { recursive: true });
    await sectionsAre(workbench, ['Our Handbook', 'Begin', bundled]);
  });

  it('follows a page that is edited and saved here', async () => {
    const tree = await onlyView(workbench, 'Sections');
    await workbench.openFile('handbook/index.md');
    await workbench.page.locator('.view-line', { hasText: 'Hello' }).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' world');
    await workbench.page.keyboard.press('Control+S');
    await tree.expand('Begin');
    await tree.item('Hello world');
  });

  it('is the one that a setting names, in any folder, and a wrong name is said', async () => {
    settings({ 'handbook.path': 'other' });
    await sectionsAre(workbench, ['Other Handbook', 'Elsewhere', bundled]);
    settings({ 'handbook.path': 'nowhere' });
    await workbench.page
      .locator('.sidebar')
      .getByText('There is no folder nowhere, which the setting handbook.path names.')
      .waitFor();
    settings({ 'handbook.path': '' });
    await (await onlyView(workbench, 'Sections')).item('Our Handbook');
  });

  it('is alone when the bundled one is switched off', async () => {
    settings({ 'handbook.bundled': 'off' });
    const tree = await onlyView(workbench, 'Sections');
    await until('one handbook', async () => !(await tree.labels()).includes(bundled));
    settings({ 'handbook.bundled': 'auto' });
    await tree.item(bundled);
  });
});

describe('A workspace of two folders', () => {
  const home = mkdtempSync(join(tmpdir(), 'handbook-roots-'));
  let workbench: Workbench;

  before(async () => {
    for (const name of ['one', 'two']) {
      mkdirSync(join(home, name, 'docs'), { recursive: true });
      writeFileSync(join(home, name, 'docs/_config.yml'), config(`Handbook ${name}`));
      writeFileSync(join(home, name, 'docs/index.md'), page(`Page of ${name}`));
    }
    const file = join(home, 'both.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
    workbench = await openWorkbench({ folder: file });
  });

  after(async () => {
    await workbench.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('shows the handbooks of both, and opens the pages of each', async () => {
    await sectionsAre(workbench, [
      'Handbook one',
      'Page of one',
      'Handbook two',
      'MassGen Contributor Handbook',
    ]);
    const tree = await onlyView(workbench, 'Sections');
    await tree.expand('Handbook two');
    await tree.click('Page of two');
    await waitForPage(workbench, { title: 'Page of two' });
  });
});
