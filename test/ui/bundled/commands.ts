import assert from 'node:assert/strict';
import { until } from '../harness';
import { askedToOpen, waitForPage } from '../support/reading';
import type { Stage } from '../support/stage';
import { inTreeOrder } from '../support/site';

/** The commands where the bundled handbook is the only one. */
export function commandsTests(stage: Stage): void {
  it('Open Page… lists the pages in the order of the tree, and opens one', async () => {
    const { quickInput } = stage.workbench;
    await stage.workbench.command('Handbook: Open Page…');
    await quickInput.wait('Open a Handbook Page');
    const onScreen = await until('the pages', async () => {
      const shown = await quickInput.text();
      const places = inTreeOrder().map(({ description }) => shown.indexOf(description));
      const found = places.filter((place) => place >= 0);
      return found.length > 5 && found;
    });
    assert.deepEqual(
      onScreen,
      [...onScreen].sort((a, b) => a - b),
    );
    await quickInput.type('merged pull request');
    await quickInput.pick('Development Pipeline');
    await waitForPage(stage.workbench, { title: 'Development Pipeline' });
  });

  const directory = 'Handbook: Open Contact Directory';
  const invitation = 'Open the invitation to the team chat';

  it('Open Contact Directory says whose it is', async () => {
    await stage.workbench.command(directory);
    await stage.workbench.quickInput.wait('Contact Directory: MassGen Contributor Handbook');
    await stage.workbench.quickInput.close();
  });

  it('Open Contact Directory copies a handle', async () => {
    await stage.workbench.pick(directory, 'jeffreycho', 'Copy handle');
    await stage.workbench.page
      .locator('.statusbar-item', { hasText: 'Copied jeffreycho' })
      .waitFor();
    assert.equal(await stage.workbench.clipboard(), 'jeffreycho');
  });

  it('Open Contact Directory opens the page', async () => {
    await stage.workbench.pick(directory, 'Case Studies', 'Open page');
    await waitForPage(stage.workbench, { title: 'Case Studies' });
  });

  it('Open Contact Directory opens the invitation', async () => {
    await stage.workbench.pick(directory, 'Development', invitation);
    assert.match(await askedToOpen(stage.workbench), /https:\/\/discord\.gg\/VVrT2rQaz5/);
  });

  it('Open Contact Directory has no handle for a track that is not assigned', async () => {
    const { quickInput } = stage.workbench;
    await stage.workbench.pick(directory, 'Documents');
    await quickInput.wait(invitation);
    assert.ok(!(await quickInput.labels()).includes('Copy handle'));
    await quickInput.cancel();
  });

  it('Open Team Spreadsheet and Join Discord ask to open their addresses', async () => {
    await stage.workbench.command('Handbook: Open Team Spreadsheet');
    assert.match(await askedToOpen(stage.workbench), /https:\/\/docs\.google\.com\/spreadsheets/);
    await stage.workbench.command('Handbook: Join Discord');
    assert.match(await askedToOpen(stage.workbench), /https:\/\/discord\.gg\/VVrT2rQaz5/);
    assert.deepEqual(stage.workbench.openedOutside, []);
  });

  it('Refresh reads the handbook again', async () => {
    await stage.workbench.openView('Handbook');
    await stage.workbench.command('Handbook: Refresh');
    await (await stage.workbench.tree('Sections')).item('Resources');
  });
}
