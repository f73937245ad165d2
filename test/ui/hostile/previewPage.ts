import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../harness';
import { askedToOpen } from '../support/reading';
import type { HostilePage } from './fixture';

/** The settings under which a file opens in the Markdown preview, as a page of a handbook does. */
export const previewSettings = {
  'workbench.editorAssociations': { '*.md': 'vscode.markdown.preview.editor' },
  'workbench.hover.delay': 0,
  'workbench.trustedDomains.promptInTrustedWorkspace': true,
};

/** Opens a page in the preview and waits until it is rendered, its diagrams and images too. */
export async function openPage(
  workbench: Workbench,
  folder: string,
  { name, start }: HostilePage,
): Promise<Locator> {
  await leavePage(workbench);
  await workbench.openFile(`${folder}/${name}`);
  const preview = workbench.preview();
  await preview.getByText(start).first().waitFor();
  const body = preview.locator('body');
  await until(`the diagrams of ${name}`, () => body.evaluate(isDrawn));
  await body.evaluate(loaded);
  return body;
}

/** Takes the focus out of a page, which may have done anything with it. */
async function leavePage(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.part.statusbar').click({ position: { x: 600, y: 5 } });
}

/** Takes away the preview's own guard: scripts run and everything loads where a page may say it. */
export async function allowEverything(workbench: Workbench): Promise<void> {
  await workbench.command('Markdown: Change Preview Security Settings');
  await workbench.quickInput.pick('Disable');
  await workbench.preview().locator('body').waitFor();
}

/** Puts the pointer and the focus on everything, and presses everything but links. */
export async function touchAll(body: Locator): Promise<void> {
  await body.evaluate(touch);
}

/**
 * Clicks every link that the page itself holds, as a reader does, and says no to each question
 * whether to leave.
 * @param reopen brings the page back when a link has led to another one
 * @returns how many were clicked
 */
export async function clickLinks(
  workbench: Workbench,
  body: Locator,
  reopen: () => Promise<unknown>,
): Promise<number> {
  const links = body.locator('a:not(nav a):visible');
  const count = await links.count();
  for (let index = 0; index < count; index++) {
    const link = links.nth(index);
    const href = (await link.getAttribute('href')) ?? '';
    const box = await link.boundingBox();
    if (box === null || box.width === 0) continue;
    await link.click();
    if (/^(?:https?|mailto):/i.test(href)) {
      const question = await askedToOpen(workbench);
      assert.match(question, /https?:|mailto:/, href);
    } else if (!href.startsWith('#')) {
      await reopen();
    }
  }
  return count;
}

/** Runs in the preview. */
function isDrawn(body: Element): boolean {
  return [...body.querySelectorAll('.mermaid')].every((diagram) => diagram.childElementCount > 0);
}

/** Runs in the preview. */
async function loaded(body: Element): Promise<void> {
  await Promise.all(
    [...body.querySelectorAll('img')]
      .filter((image) => !image.complete)
      .map(
        (image) =>
          new Promise((resolve) => {
            image.onload = image.onerror = resolve;
          }),
      ),
  );
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Runs in the preview. */
function touch(body: Element): void {
  const events = ['pointerenter', 'pointerover', 'mouseover', 'mouseenter', 'focus', 'focusin'];
  for (const element of body.querySelectorAll('*')) {
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
    if (element.closest('a') === null && element instanceof HTMLElement) element.click();
  }
}
