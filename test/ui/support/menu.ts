import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../harness';

/** The menu on screen that VS Code opened at an element. */
export const menuOf = ({ page }: Workbench): Locator => page.locator('.monaco-menu').first();

/** Picks an entry of the menu that comes up. */
export async function pickInMenu(workbench: Workbench, entry: string): Promise<void> {
  const menu = menuOf(workbench);
  const item = menu.getByRole('menuitem', { name: entry, exact: true });
  await item.waitFor();
  await until(`the menu's ${entry}`, async () => {
    // A menu that has just come up takes no click yet.
    if (await menu.isVisible()) await item.click({ timeout: 1000 }).catch(() => undefined);
    return menu.isHidden();
  });
}
