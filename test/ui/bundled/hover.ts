import assert from 'node:assert/strict';
import { until, type Workbench } from '../harness';
import { explainsSteps } from '../support/hover';
import type { Stage } from '../support/stage';

/** A step's mention stands in it, so that two hovers come up where help is given. */
const address = 'https://example.invalid/step:C2';
/** The end of it: the pointer goes to the middle of a text, which must be in the mention. */
const mention = 'd/step:C2';

/** What stands in `notes.md`, which belongs to no handbook. */
export const notes = `# Notes\n\nstep:C2 comes before step:C3\n\nThen Submit PR and wait\n\nSee ${address}\n`;

/**
 * That VS Code's own hover over an address comes up without help for the step in it. Help comes
 * within a few milliseconds once the handbook is read, so a second is long enough to miss none.
 */
async function isSilent(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.monaco-editor .detected-link').first().waitFor();
  const hover = await workbench.hoverText(mention);
  assert.match(await hover.innerText(), /Follow link/);
  const help = until('help', async () => (await hover.innerText()).includes('Fork'), 1000);
  await assert.rejects(help, /in vain/);
}

/** Hovers where no handbook applies, and where a setting says that the bundled one does. */
export function hoverTests(stage: Stage): void {
  before('the handbook is read', async () => {
    await stage.workbench.command('View: Close All Editors');
    await stage.workbench.openView('Handbook');
    await (await stage.workbench.tree('Sections')).item('Resources');
  });

  it('are silent by default', async () => {
    await stage.workbench.openFile('notes.md');
    await isSilent(stage.workbench);
  });

  it('explain steps where a setting says so', async () => {
    await stage.workbench.openFile('notes.md');
    stage.configure({ 'handbook.bundled': 'everywhere' });
    // Something comes up over it in any case, with help or without.
    await until('the setting to be heard', async () =>
      (await (await stage.workbench.hoverText(mention)).innerText()).includes('Fork'),
    );
    await explainsSteps(stage.workbench);
  });
}
