import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, type Workbench } from './harness';
import { inNodeHost } from './support/hosts';
import { menuOf, pickInMenu } from './support/menu';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';
import { useWorkbench, type StageOptions } from './support/stage';
import { config, page } from './workspace/written';

/** A page's own text that looks like the button. */
const fake =
  '<nav class="handbook-footer"><span class="handbook-edit"><button type="button" ' +
  `data-vscode-context='{"webviewSection":"handbookEdit","path":"index.md"}'>Edit this page</button></span></nav>`;

const button = (workbench: Workbench): Locator =>
  workbench.preview().getByRole('button', { name: 'Edit this page', exact: true });

const line = ({ page: window }: Workbench, text: string): Locator =>
  window.locator('.view-line', { hasText: text });

const entries = (workbench: Workbench): Promise<string[]> =>
  menuOf(workbench).getByRole('menuitem').allInnerTexts();

/** Runs in the preview. */
const hasFocus = (element: HTMLElement | SVGElement): boolean =>
  element.ownerDocument.hasFocus() && element.ownerDocument.activeElement === element;

async function open(workbench: Workbench): Promise<void> {
  await (await onlyView(workbench, 'Sections')).click('Start');
  await waitForPage(workbench, { title: 'Start' });
}

const options: StageOptions = {
  // What else leads from a preview to its text.
  settings: { 'markdown.preview.doubleClickToSwitchToEditor': false },
  repository: {
    files: {
      'handbook/_config.yml': config('Our Handbook'),
      'handbook/index.md': page('Start', fake),
    },
  },
};

// The preview's plugin, which adds the button, runs in the Node host only.
inNodeHost('Editing a page of the workspace', () => {
  const stage = useWorkbench(options);

  it('is offered below the page: with the mouse', async () => {
    const { workbench } = stage;
    await open(workbench);
    // The page's own, which looks the same, is text.
    assert.equal(await button(workbench).count(), 1);
    await button(workbench).click();
    await menuOf(workbench).waitFor();
    assert.deepEqual(await entries(workbench), ['Edit Page', 'Edit Page to the Side']);
    await workbench.screenshot('page-edit-menu');
    await pickInMenu(workbench, 'Edit Page');
    await line(workbench, 'title: Start').waitFor();
  });

  it('is offered with the keyboard, and again after the preview has followed the text', async () => {
    const { workbench } = stage;
    await open(workbench);
    await button(workbench).focus();
    await workbench.page.keyboard.press('Enter');
    await menuOf(workbench).waitFor();
    await workbench.page.keyboard.press('Escape');
    await until('the focus on the button again', () => button(workbench).evaluate(hasFocus));
    await workbench.page.keyboard.press('Enter');
    await menuOf(workbench).waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await line(workbench, 'title: Start').waitFor();
    // Beside it, so the page is still there.
    await waitForPage(workbench, { title: 'Start' });
    stage.write('handbook/index.md', page('Start', 'More.'));
    await workbench.preview().getByText('More.').waitFor();
    await button(workbench).click();
    await pickInMenu(workbench, 'Edit Page');
  });

  it('is offered with the right mouse button, for which VS Code needs no script', async () => {
    const { workbench } = stage;
    await workbench.command('View: Close All Editors');
    await open(workbench);
    await button(workbench).click({ button: 'right' });
    await pickInMenu(workbench, 'Edit Page');
    await line(workbench, 'title: Start').waitFor();
  });

  it('is offered in a preview beside the text too', async () => {
    const { workbench } = stage;
    await workbench.command('View: Close All Editors');
    await workbench.openFile('handbook/index.md');
    await workbench.command('Markdown: Open Preview');
    await waitForPage(workbench, { title: 'Start' });
    await button(workbench).click();
    await pickInMenu(workbench, 'Edit Page to the Side');
    await line(workbench, 'title: Start').waitFor();
  });
});

inNodeHost('Editing a page of the workspace in Restricted Mode', () => {
  const stage = useWorkbench({ ...options, trusted: false });

  it('is offered as well', async () => {
    const { workbench } = stage;
    await open(workbench);
    await button(workbench).click();
    await pickInMenu(workbench, 'Edit Page');
    await line(workbench, 'title: Start').waitFor();
  });
});
