import type { Locator } from 'playwright-core';
import { until, type Tree, type Workbench } from '../harness';
import { onlyView } from '../support/panes';

/** The handbook's own six, as its page has them. */
export const stepNames = [
  'Join Discord',
  'Introduce Yourself',
  'Join the meeting',
  'Choose Your Track',
  'Contact Track Owner',
  'Start Contributing',
] as const;

export type StepName = (typeof stepNames)[number];

/** The Getting Started view, with all the room that its rows need. */
export function openSteps(workbench: Workbench): Promise<Tree> {
  return onlyView(workbench, 'Getting Started');
}

/** Which steps have a tick, as a screen reader says it. */
export async function doneIn(tree: Tree): Promise<string[]> {
  const rows = await tree.rows();
  return rows.filter(({ ariaLabel }) => ariaLabel.endsWith(', done')).map(({ label }) => label);
}

/** Waits until exactly these steps have a tick. */
export async function stepsDone(tree: Tree, expected: readonly string[]): Promise<void> {
  const wanted = expected.join(', ');
  await until(
    `the ticks ${wanted || 'to go'}`,
    async () => (await doneIn(tree)).join(', ') === wanted,
  );
}

/** Ticks a step, or takes the tick away. */
export async function tick(tree: Tree, name: string): Promise<void> {
  const row = await tree.item(name);
  await row.locator('.custom-view-tree-node-item-checkbox').click();
}

/** A step of the walkthrough on screen. */
export function walkthroughStep({ page }: Workbench, name: string): Locator {
  return page.locator('.getting-started-step').filter({
    has: page.locator('.step-title', { hasText: new RegExp(`^${name}$`, 'i') }),
  });
}

/** Waits until exactly these steps of the walkthrough are completed. */
export async function walkthroughDone(
  workbench: Workbench,
  expected: readonly string[],
): Promise<void> {
  await until(`the walkthrough to have ${String(expected.length)} steps completed`, async () => {
    const done: string[] = [];
    for (const name of stepNames) {
      const mark = walkthroughStep(workbench, name).locator('.codicon.complete');
      if ((await mark.count()) > 0) done.push(name);
    }
    return done.join() === expected.join();
  });
}
