import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, until, type Workbench } from '../ui/harness';
import { Fixture } from './fixture';
import { writeTextHandbook } from './textHandbook';
import { nothing, Watch } from './traces';
import { onlyView } from '../ui/support/panes';
import { askedToOpen } from '../ui/support/reading';

describe('hostile names and sections', function () {
  this.timeout(240_000);
  let fixture: Fixture;
  let steps: string[];
  let workbench: Workbench;
  let watch: Watch;

  before(async () => {
    fixture = await Fixture.make();
    steps = writeTextHandbook(fixture);
    workbench = await openWorkbench({
      folder: fixture.folder,
      extensions: [fixture.canary.extension],
      settings: {
        'handbook.bundled': 'off',
        'workbench.trustedDomains.promptInTrustedWorkspace': true,
        'workbench.hover.delay': 0,
        'editor.hover.delay': 0,
      },
      size: { width: 1400, height: 2400 },
    });
    watch = new Watch(workbench, fixture);
    // The handbook is read when a view first shows it.
    await (await onlyView(workbench, 'Sections')).rows();
  });
  after(async () => {
    await workbench.close();
    await fixture.remove();
  });

  const expectNothing = async (): Promise<void> => {
    assert.deepEqual(await watch.traces(), nothing);
  };

  for (const view of ['Sections', 'Tracks', 'Workflow'] as const) {
    it(`do nothing in the tree ${view} and its tooltips`, async () => {
      await onlyView(workbench, view);
      const list = workbench.page.locator('.sidebar .pane.expanded .monaco-list').first();
      await list.locator('.monaco-list-row').first().waitFor();
      const folded = list.locator('.monaco-tl-twistie.collapsed:visible');
      for (let left = 40; left > 0 && (await folded.count()) > 0; left--) {
        await folded.first().click();
      }
      const rows = list.locator('.monaco-list-row');
      const count = await rows.count();
      assert.ok(count >= steps.length, `${count} rows`);
      for (let index = 0; index < count; index++) {
        const hover = await workbench.hover(rows.nth(index));
        await clickLinks(workbench, hover);
      }
      await expectNothing();
    });
  }

  it('do nothing in the pickers, nor in the status bar', async () => {
    const { page, quickInput } = workbench;
    for (const command of ['Handbook: Open Page…', 'Handbook: Open Contact Directory']) {
      await workbench.command(command);
      await until('the rows', async () => (await quickInput.labels()).length > 5);
      for (let screen = 0; screen < 5; screen++) await page.keyboard.press('PageDown');
      await expectNothing();
      await quickInput.cancel();
      await quickInput.waitClosed();
    }
    for (const [index] of steps.entries()) {
      if (![3, 9, 18, 19, 20].includes(index)) continue;
      await workbench.command('Handbook: Open Contact Directory');
      await until('the rows', async () => (await quickInput.labels()).length > 5);
      for (let down = 0; down < index; down++) await page.keyboard.press('ArrowDown');
      await quickInput.accept();
      await quickInput.wait('Copy handle');
      await quickInput.accept();
      await page.locator('.statusbar-item', { hasText: 'Copied' }).first().waitFor();
      await expectNothing();
    }
  });

  it('do nothing where a command looks for an address', async () => {
    await workbench.command('Handbook: Browse Issues');
    await workbench.notification('names no repository');
    await workbench.command('Notifications: Clear All Notifications');
    await expectNothing();
  });

  it('do nothing in hovers over the steps in the editor', async () => {
    await workbench.openFile('handbook/index.md');
    for (const step of steps) {
      const hover = await workbench.hoverText(`${step}["`);
      await hover.getByText('Show in diagram').waitFor();
      await clickLinks(workbench, hover);
    }
    await expectNothing();
  });

  it('do nothing in the diagram view, its tooltips and its help', async () => {
    await workbench.command('Handbook: Open Workflow');
    const view = workbench.webview();
    for (const step of steps) {
      await view.locator(`[data-step="${step}"]`).first().hover();
      await view.getByRole('tooltip').waitFor();
      await view.locator(`[data-step="${step}"]`).first().click();
      await view.locator(`#help[data-step="${step}"] .prose > *`).first().waitFor();
      const links = await view.locator('#help .prose a:not([data-path])').all();
      for (const link of links) {
        await link.click();
        await askedToOpen(workbench);
      }
    }
    await expectNothing();
  });

  it('would be seen if they did something', async () => {
    const { page } = workbench;
    await workbench.command('Canary');
    await page.evaluate(
      (address) => void fetch(address, { mode: 'no-cors' }).catch(() => 0),
      fixture.canary.fill('@HTTPS@', 2000),
    );
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<i class="codicon-squirrel">'),
    );
    await page.evaluate(() => void window.open('about:blank'));
    await page.evaluate(() => window.alert('2000'));
    await workbench.command('File: New Untitled Text File');
    await until('the traces', async () => {
      const { commands, requests, dialogs, icons, windows, editors } = await watch.traces();
      const counted = [commands, requests, dialogs, icons, windows, editors].map(
        (all) => all.length,
      );
      return counted.every((count) => count > 0);
    });
  });
});

/** Clicks the links of a hover, less our own two, and says no to each question whether to leave. */
async function clickLinks(workbench: Workbench, hover: Locator): Promise<void> {
  const links = hover.locator('a[data-href]:not([data-href^="command:handbook."])');
  for (const link of await links.all()) {
    const address = await link.getAttribute('data-href');
    await link.click();
    if (/^https?:|^mailto:/.test(address ?? '')) await askedToOpen(workbench);
  }
}
