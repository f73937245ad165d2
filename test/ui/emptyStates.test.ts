import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, openWorkbench, type Workbench } from './harness';

describe('The sidebar with nothing to show', () => {
  const repository = createRepository();
  const folder = join(repository.folder, 'handbook');
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: repository.folder,
      settings: { 'handbook.bundled': 'off' },
    });
    await workbench.openView('Handbook');
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  const says = async (view: string, sentence: string) =>
    (await workbench.tree(view)).welcome().getByText(sentence).waitFor();

  it('says that there is no handbook, and where to choose one', async () => {
    for (const view of ['Sections', 'Tracks', 'Workflow']) {
      await says(view, 'No handbook is open');
      await says(view, "Choose the Handbook's Folder");
      await says(view, 'Show the MassGen Handbook');
    }
    const sections = await workbench.tree('Sections');
    await sections.welcome().getByText('Show the MassGen Handbook').click();
    const settings = workbench.page.locator('.settings-editor');
    await settings.getByText('Bundled').first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await settings.waitFor({ state: 'hidden' });
  });

  it('says that a new handbook has no pages yet', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, '_config.yml'), 'theme: just-the-docs\n');
    await says('Sections', 'This handbook has no pages yet.');
  });

  it('says that a handbook names no tracks and draws no workflow', async () => {
    writeFileSync(join(folder, 'index.md'), '---\ntitle: Start\n---\n\n# Start\n');
    await (await workbench.tree('Sections')).item('Start');
    await says('Tracks', 'This handbook names no tracks.');
    await says('Workflow', 'This handbook draws no workflow.');
    const tracks = await workbench.tree('Tracks');
    await tracks.welcome().getByText('Open a Page').click();
    await workbench.quickInput.wait('Open a Handbook Page');
    await workbench.quickInput.cancel();
  });

  it('says so again when the handbook is gone', async () => {
    rmSync(folder, { recursive: true });
    await says('Sections', 'No handbook is open');
  });
});
