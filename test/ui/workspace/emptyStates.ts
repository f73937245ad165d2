import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../support/stage';

/** What the views say in place of rows. */
export function emptyStatesTests(stage: Stage): void {
  const removeHandbook = () =>
    rmSync(join(stage.repository.folder, 'handbook'), { recursive: true });

  before('show no handbook', async () => {
    removeHandbook();
    stage.configure({ 'handbook.bundled': 'off' });
    await stage.workbench.openView('Handbook');
  });

  const says = async (view: string, sentence: string) =>
    (await stage.workbench.tree(view)).welcome().getByText(sentence).waitFor();

  it('says that there is no handbook, and where to choose one', async () => {
    for (const view of ['Sections', 'Tracks', 'Workflow']) {
      await says(view, 'No handbook is open');
      await says(view, "Choose the Handbook's Folder");
      await says(view, 'Show the MassGen Handbook');
    }
    const sections = await stage.workbench.tree('Sections');
    await sections.welcome().getByText('Show the MassGen Handbook').click();
    const settings = stage.workbench.page.locator('.settings-editor');
    await settings.getByText('Bundled').first().waitFor();
    await stage.workbench.page.keyboard.press('Escape');
    await settings.waitFor({ state: 'hidden' });
  });

  it('says that a new handbook has no pages yet', async () => {
    stage.write('handbook/_config.yml', 'theme: just-the-docs\n');
    await says('Sections', 'This handbook has no pages yet.');
  });

  it('says that a handbook names no tracks and draws no workflow', async () => {
    stage.write('handbook/index.md', '---\ntitle: Start\n---\n\n# Start\n');
    await (await stage.workbench.tree('Sections')).item('Start');
    await says('Tracks', 'This handbook names no tracks.');
    await says('Workflow', 'This handbook draws no workflow.');
    const tracks = await stage.workbench.tree('Tracks');
    await tracks.welcome().getByText('Open a Page').click();
    await stage.workbench.quickInput.wait('Open a Handbook Page');
    await stage.workbench.quickInput.cancel();
  });

  it('says so again when the handbook is gone', async () => {
    removeHandbook();
    await says('Sections', 'No handbook is open');
  });
}
