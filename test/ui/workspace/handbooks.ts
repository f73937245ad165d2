import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../harness';
import { pickInMenu } from '../support/menu';
import { onlyView } from '../support/panes';
import { waitForPage } from '../support/reading';
import type { Stage } from '../support/stage';
import { bundled, config, page, sectionsAre } from './written';

/** What the window must find: a handbook where one is looked for, and one where none is. */
export const files = {
  'handbook/_config.yml': `${config('Our Handbook')}repository: acme/site\n`,
  'handbook/index.md': page('Start'),
  'handbook/guide/rules.md': page('Rules', '', 2),
  'other/_config.yml': config('Other Handbook'),
  'other/elsewhere.md': page('Elsewhere'),
};

/** A handbook in the workspace, and what becomes of it. */
export function handbooksTests(stage: Stage): void {
  it('goes first, and the bundled one is below', async () => {
    await sectionsAre(stage, ['Our Handbook', 'Start', 'Rules', bundled]);
  });

  // The preview's plugin, which adds the link, runs in the Node host only.
  if (stage.host === 'node') {
    it('leads from a page to its text, also where its repository is known', async () => {
      const { workbench } = stage;
      await (await onlyView(workbench, 'Sections')).click('Rules');
      await waitForPage(workbench, { title: 'Rules' });
      const footer = workbench.preview().locator('.handbook-edit');
      assert.equal(await footer.innerText(), 'Edit this page');
      await footer.getByRole('button').click();
      await pickInMenu(workbench, 'Edit Page');
      await workbench.page.locator('.view-line', { hasText: 'title: Rules' }).waitFor();
    });
  }

  it('follows its pages: changed, new, deleted, and deleted with their folder', async () => {
    stage.write('handbook/index.md', page('Begin', '## Hello'));
    await sectionsAre(stage, ['Our Handbook', 'Begin', 'Rules', bundled]);
    stage.write('handbook/more.md', page('More', '', 3));
    await sectionsAre(stage, ['Our Handbook', 'Begin', 'Rules', 'More', bundled]);
    rmSync(join(stage.repository.folder, 'handbook/more.md'));
    await sectionsAre(stage, ['Our Handbook', 'Begin', 'Rules', bundled]);
    rmSync(join(stage.repository.folder, 'handbook/guide'), { recursive: true });
    await sectionsAre(stage, ['Our Handbook', 'Begin', bundled]);
  });

  it('follows a page that is edited and saved here', async () => {
    const tree = await onlyView(stage.workbench, 'Sections');
    await stage.workbench.openFile('handbook/index.md');
    await stage.workbench.page.locator('.view-line', { hasText: 'Hello' }).click();
    await stage.workbench.page.keyboard.press('End');
    await stage.workbench.page.keyboard.type(' world');
    await stage.workbench.page.keyboard.press('Control+S');
    await tree.expand('Begin');
    await tree.item('Hello world');
  });

  it('is the one that a setting names, in any folder, and a wrong name is said', async () => {
    stage.configure({ 'handbook.path': 'other' });
    await sectionsAre(stage, ['Other Handbook', 'Elsewhere', bundled]);
    stage.configure({ 'handbook.path': 'nowhere' });
    await stage.workbench.page
      .locator('.sidebar')
      .getByText('There is no folder nowhere, which the setting handbook.path names.')
      .waitFor();
    stage.configure({ 'handbook.path': '' });
    await (await onlyView(stage.workbench, 'Sections')).item('Our Handbook');
  });

  it('is alone when the bundled one is switched off', async () => {
    stage.configure({ 'handbook.bundled': 'off' });
    const tree = await onlyView(stage.workbench, 'Sections');
    await until('one handbook', async () => !(await tree.labels()).includes(bundled));
    stage.configure({ 'handbook.bundled': 'auto' });
    await tree.item(bundled);
  });
}
