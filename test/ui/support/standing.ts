import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../harness';

/** The status bar's item, as a screen reader names it. */
export const item = ({ page }: Workbench): Locator =>
  page.locator('.statusbar-item[id*="handbook.here"]');

/** Waits until the status bar says that this step is the current one, and why. */
export async function stands(workbench: Workbench, step: string, reason: string): Promise<void> {
  await until(`the status bar to say ${step}: ${reason}`, async () => {
    const shown = item(workbench);
    if ((await shown.count()) === 0) return false;
    const label = await shown.locator('a').getAttribute('aria-label');
    return label === `Workflow step: ${step}. ${reason}`;
  });
  const text = await item(workbench).innerText();
  assert.equal(text.replaceAll('\u00a0', ' ').trim(), step);
}

/** What a screen reader says of the steps of the development pipeline and after, in order. */
export async function rows(workbench: Workbench): Promise<string[]> {
  const tree = await workbench.tree('Workflow');
  const all = (await tree.rows()).map(({ ariaLabel }) => ariaLabel);
  const marked = /, step, (you are here|done)/;
  return all.filter((label) => marked.test(label));
}
