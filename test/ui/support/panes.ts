import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { paneOf, Tree, until, type Workbench } from '../harness';

/** The views of the sidebar, from top to bottom. */
export const views = [
  'Getting Started',
  'Sections',
  'Tracks',
  'People',
  'Meetings',
  'Workflow',
  'Issues',
] as const;

export type View = (typeof views)[number];

/** Opens the container with one view unfolded and the others folded, so that it has all the room. */
export async function onlyView(workbench: Workbench, view: View): Promise<Tree> {
  await workbench.openView('Handbook');
  for (const title of views.filter((other) => other !== view)) {
    await new Tree(workbench.page, title).fold();
  }
  return workbench.tree(view);
}

/** Waits until the rows of a view are these, from top to bottom. */
export async function rowsAre(tree: Tree, expected: readonly string[]): Promise<void> {
  let labels: string[] = [];
  await until(`the rows ${expected.join(', ')}`, async () => {
    labels = await tree.labels();
    return labels.join('\n') === expected.join('\n');
  }).catch(() => undefined);
  assert.deepEqual(labels, expected);
}

/** A row of a view by what a screen reader says; it must be on screen. */
export function rowNamed(workbench: Workbench, view: View, name: string): Locator {
  return paneOf(workbench.page, view)
    .locator(`.monaco-list-rows > [aria-label="${name.replaceAll('"', '\\"')}"]`)
    .first();
}

/** Folds a row, or unfolds it. */
export function toggle(row: Locator): Promise<void> {
  return row.locator('.monaco-tl-twistie').click();
}

/** Makes the window so tall that a view shows all its rows at once, until `look` is through. */
export async function inTallWindow(workbench: Workbench, look: () => Promise<void>): Promise<void> {
  const { page } = workbench;
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ ...size, height: 1800 });
  try {
    await look();
  } finally {
    await page.setViewportSize(size);
  }
}
