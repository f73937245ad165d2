import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../ui/harness';
import { askedToOpen } from '../ui/support/reading';
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
  const preview = workbench.preview();
  const isShown = (): Promise<boolean> =>
    preview
      .getByText(start)
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      );
  // Another page's late doings may close the picker or take the tab away: then it is picked again.
  await until(
    `the page ${name}`,
    async () => (await pickFile(workbench, `${folder}/${name}`, name)) && (await isShown()),
    60_000,
  );
  const body = preview.locator('body');
  await until(`the diagrams of ${name}`, () => body.evaluate(isDrawn));
  await body.evaluate(loaded);
  return body;
}

/** Opens a file by its name; false where something else took the focus meanwhile. */
async function pickFile(workbench: Workbench, path: string, name: string): Promise<boolean> {
  const { page, quickInput } = workbench;
  // A question may come late, as when an address is first looked up.
  if (await workbench.dialog().isVisible()) await refuse(workbench);
  // A page may have done anything with the focus.
  const free = await page
    .locator('.part.statusbar')
    .click({ position: { x: 600, y: 5 }, timeout: 2000 })
    .then(
      () => true,
      () => false,
    );
  if (!free) return false;
  await page.keyboard.press('Control+P');
  await page.keyboard.type(path);
  return quickInput
    .row(name)
    .click({ timeout: 2000 })
    .then(() => workbench.tab(name).waitFor({ timeout: 5000 }))
    .then(
      () => true,
      () => false,
    );
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
 * @param name of the page's file
 * @param reopen brings the page back when a link has led to another one
 * @returns how many were clicked
 */
export async function clickLinks(
  workbench: Workbench,
  body: Locator,
  name: string,
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
    if (href.startsWith('#')) continue;
    if ((await followed(workbench, name, href)) === 'elsewhere') await reopen();
  }
  return count;
}

/**
 * Waits until a link has led to a question, which is answered with no, or to another editor. One
 * that leads nowhere does neither; one that leaves unasked opens a window, which is a trace.
 */
async function followed(
  workbench: Workbench,
  from: string,
  href: string,
): Promise<'asked' | 'elsewhere'> {
  const active = workbench.page.locator('.tabs-container .tab.active');
  const outcome = await until(
    'what a link does',
    async () => {
      if (await workbench.dialog().isVisible()) return 'asked';
      return !(await active.innerText()).includes(from) && 'elsewhere';
    },
    /^(?:https?|mailto):/i.test(href) ? 10_000 : 3000,
  ).catch(() => 'elsewhere' as const);
  if (outcome === 'elsewhere') return outcome;
  await refuse(workbench);
  return 'asked';
}

/** Says no to the question whether to leave, which is for the web or for mail. */
async function refuse(workbench: Workbench): Promise<void> {
  assert.match(await askedToOpen(workbench), /https?:|mailto:/i);
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
