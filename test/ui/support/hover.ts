import assert from 'node:assert/strict';
import { until, type Workbench } from '../harness';

/** Waits for the hover over a text and gives what it says once it has been loaded. */
export async function hoverSays(workbench: Workbench, text: string): Promise<string> {
  const hover = await workbench.hoverText(text);
  return until('the hover to load', async () => {
    const said = (await hover.innerText()).replaceAll('\u00a0', ' ').trim();
    return said !== '' && !said.startsWith('Loading') && said;
  });
}

/** Puts a text into the commit message's box. */
async function writeMessage(workbench: Workbench, text: string): Promise<void> {
  await workbench.openView('Source Control');
  const box = workbench.page.locator('.scm-editor').first();
  await box.click();
  await workbench.page.keyboard.type(text);
  await until('the message', async () => (await box.innerText()).includes('Submit'));
}

/** That steps are explained in `notes.md`, which is on screen, and in a commit message. */
export async function explainsSteps(workbench: Workbench): Promise<void> {
  assert.match(await hoverSays(workbench, 'step:C2'), /^Fork, Clone, Setup Branch/);
  assert.match(await hoverSays(workbench, 'Submit PR'), /^Submit PR/);
  await writeMessage(workbench, 'Ready to Submit PR');
  await workbench.command('View: Close Editor');
  assert.match(await hoverSays(workbench, 'Submit PR'), /^Submit PR/);
}
