import { paneOf, until, type Workbench } from '../ui/harness';

/** A row of a tree of VS Code, in pixels. */
const rowHeight = 22;

/** Says no to the steps for newcomers, which the sidebar offers when it is first on screen. */
export async function declineSteps(workbench: Workbench): Promise<void> {
  const offer = await workbench.notification('New here?');
  await offer.locator('.monaco-button', { hasText: "Don't Show Again" }).click();
  await offer.waitFor({ state: 'hidden' });
}

/** Fetches, and says no to what Git asks after the first time: whether it shall do so by itself. */
export async function fetchOnce(workbench: Workbench): Promise<void> {
  // The palette has its commands before it has found the repository.
  await workbench.page.locator('.statusbar-item[id^="status.scm"]').first().waitFor();
  await workbench.command('Git: Fetch From All Remotes');
  const question = await workbench.notification('periodically run');
  await question.locator('.monaco-button', { hasText: /^No$/ }).click();
  await question.waitFor({ state: 'hidden' });
}

/** Gives a view of the sidebar room for so many rows, by dragging the border to the view below. */
export async function giveRows(
  { page }: Workbench,
  { view, below, rows }: { readonly view: string; readonly below: string; readonly rows: number },
): Promise<void> {
  const height = () =>
    paneOf(page, view)
      .locator('.pane-body')
      .evaluate((body) => body.clientHeight);
  const border = await paneOf(page, below).boundingBox();
  if (!border) throw new Error(`There is no view "${below}".`);
  const [x, y] = [border.x + border.width / 2, border.y];
  const wanted = rows * rowHeight;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + wanted - (await height()), { steps: 5 });
  await page.mouse.up();
  await until(`${rows} rows of "${view}"`, async () => Math.abs((await height()) - wanted) <= 2);
}

/**
 * Waits until nothing is in the window that comes and goes by itself: no notification, and no sign
 * of work on an icon of the activity bar.
 */
export async function still(workbench: Workbench): Promise<void> {
  const badges = workbench.page.locator('.activitybar .badge:visible');
  await until(
    'the window to be still',
    async () => (await workbench.notifications()).length === 0 && (await badges.count()) === 0,
  );
}

/** The same, with the pointer on nothing that would be marked or explained. */
export async function stillWithoutPointer(workbench: Workbench): Promise<void> {
  await workbench.page.mouse.move(0, 0);
  await workbench.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  await still(workbench);
}
