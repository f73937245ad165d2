import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../ui/harness';
import { menuOf } from '../ui/support/menu';
import type { HostilePage } from './fixture';
import { refuse } from './previewLinks';

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
  // So may the menu of the button below a page.
  if (await menuOf(workbench).isVisible()) await page.keyboard.press('Escape');
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
