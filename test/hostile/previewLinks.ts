import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, type Workbench } from '../ui/harness';
import { askedToOpen } from '../ui/support/reading';
import { nowhere } from './canary';

const probeAddress = `https://${nowhere}/probe`;

/**
 * A link that always leads to the question whether to leave. VS Code takes clicks in their order:
 * when it asks about this one, a link clicked before it has led to all that it leads to.
 */
export const probe = `[Ask whether to leave](${probeAddress})`;

/**
 * Clicks every link that the page itself holds, as a reader does, and says no to each question
 * whether to leave.
 * @param body of a page that begins with `probe`
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
  const asking = links.first();
  const count = await links.count();
  for (let index = 1; index < count; index++) {
    const link = links.nth(index);
    const click = async (): Promise<boolean> => {
      // What the links before it have led to may come at any time, also between these lines.
      if (await workbench.dialog().isVisible()) await refuse(workbench);
      if (await isElsewhere(workbench, name)) await reopen();
      const box = await link.boundingBox({ timeout: 1000 }).catch(() => undefined);
      if (box === undefined) return false;
      if (box === null || box.width === 0) return true;
      return link.click({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
    };
    await until(`a click on link ${index} of ${name}`, click, 60_000);
  }
  await settled(workbench, asking, name);
  return count - 1;
}

/** Whether a link has led to another editor than that of the page. */
async function isElsewhere(workbench: Workbench, name: string): Promise<boolean> {
  const active = workbench.page.locator('.tabs-container .tab.active');
  return !(await active.innerText()).includes(name);
}

/**
 * Waits until what the links have led to is through: a question, another editor, or nothing. One that
 * leaves unasked opens a window, which is a trace.
 */
async function settled(workbench: Workbench, asking: Locator, name: string): Promise<void> {
  let probed = false;
  await until('what the links do', async () => {
    if (await workbench.dialog().isVisible()) {
      return (await refuse(workbench)).includes(probeAddress);
    }
    if (await isElsewhere(workbench, name)) return true;
    probed ||= await asking.click({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    return false;
  });
}

/**
 * Says no to the question whether to leave, which is for the web or for mail.
 * @returns what the question says
 */
export async function refuse(workbench: Workbench): Promise<string> {
  const text = await askedToOpen(workbench);
  assert.match(text, /https?:|mailto:/i);
  return text;
}
