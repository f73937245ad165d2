import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from './harness';
import { files } from './stepsAct/handbook';
import { Diagram } from './support/diagram';
import { inEachHost, inNodeHost } from './support/hosts';
import { waitForPage } from './support/reading';
import { useWorkbench } from './support/stage';

const settings = { 'handbook.bundled': 'off', 'terminal.integrated.gpuAcceleration': 'off' };

/** A task of the step that is shown. */
const task = (diagram: Diagram, name: string): Locator =>
  diagram.help.getByRole('checkbox', { name, exact: true });

inEachHost('A step’s text', (extensionKind) => {
  const stage = useWorkbench({ extensionKind, settings, repository: { files } });
  let diagram: Diagram;
  before(async () => {
    diagram = await new Diagram(stage.workbench).open();
  });

  it('is the whole section, rendered', async () => {
    await diagram.step('Prepare').click();
    const { help } = diagram;
    await help.getByRole('heading', { name: 'In the terminal', level: 3 }).waitFor();
    await help.getByText('Two people must not do the same.').waitFor();
    await help.getByRole('cell', { name: 'builds' }).waitFor();
    await help.getByRole('link', { name: 'How it looks' }).waitFor();
    assert.equal(await help.locator('pre').count(), 3);
  });

  it('leads to pages', async () => {
    await diagram.step('Prepare').click();
    await diagram.help.getByRole('link', { name: 'next page' }).click();
    await waitForPage(stage.workbench, { title: 'More', heading: 'there' });
    await stage.workbench.tab('Workflow').click();
    await diagram.drawn();
  });

  it('copies code', async () => {
    await diagram.step('Prepare').click();
    const block = diagram.help.locator('.code', { hasText: 'key: value' });
    await block.getByRole('button', { name: 'Copy' }).click();
    await until('the code', async () => (await stage.workbench.clipboard()) === 'key: value');
  });

  it('has boxes to tick', async () => {
    await diagram.step('Check').click();
    await diagram.help.getByText('1 of 4 done').waitFor();
    await task(diagram, 'On Linux').check();
    await diagram.help.getByText('2 of 4 done').waitFor();
    await stage.workbench.screenshot('step-check');
    await task(diagram, 'On Linux').uncheck();
    await diagram.help.getByText('1 of 4 done').waitFor();
  });
});

inNodeHost('A step’s tasks and commands', () => {
  const stage = useWorkbench({ settings, repository: { files, localBranches: ['issue-1'] } });
  let diagram: Diagram;
  before(async () => {
    diagram = await new Diagram(stage.workbench).open();
  });

  const inFolder = (path: string): string => join(stage.repository.folder, path);
  const progress = (done: number, branch: string): Promise<true> =>
    until(`${done} done on ${branch}`, async () => {
      const text = await diagram.help.locator('.progress').innerText();
      return text.includes(`${done} of 4 done`) && text.includes(`the branch ${branch}`);
    });
  /** Asks for a command of the block that holds a text. */
  const toTerminal = (text: string): Promise<void> =>
    diagram.help
      .locator('.code', { hasText: text })
      .getByRole('button', { name: 'To Terminal…' })
      .click();

  it('remembers ticks for each branch, and leaves the page as it is', async () => {
    await diagram.step('Check').click();
    await progress(1, 'main');
    await task(diagram, 'Tests pass').check();
    await progress(2, 'main');
    stage.repository.git('switch', '--quiet', 'issue-1');
    await progress(1, 'issue-1');
    await task(diagram, 'The change works').check();
    await task(diagram, 'On Linux').check();
    await task(diagram, 'Nobody else does it').uncheck();
    await progress(2, 'issue-1');
    stage.repository.git('switch', '--quiet', 'main');
    await progress(2, 'main');
    assert.equal(await task(diagram, 'Tests pass').isChecked(), true);
    assert.equal(await task(diagram, 'Nobody else does it').isChecked(), true);
    assert.equal(await task(diagram, 'On Linux').isChecked(), false);
    assert.equal(stage.repository.git('status', '--porcelain'), '');
  });

  it('clears them, and brings them back', async () => {
    await diagram.help.getByRole('button', { name: 'Clear Ticks' }).click();
    await progress(1, 'main');
    const note = await stage.workbench.notification('The ticks are cleared.');
    await note
      .locator('xpath=ancestor::*[contains(@class, "notification-toast")][1]')
      .getByRole('button', { name: 'Undo' })
      .click();
    await progress(2, 'main');
  });

  it('keeps them over a reload', async () => {
    await diagram.kept('check/tests-pass');
    await stage.workbench.reload();
    await stage.workbench.tab('Workflow').click();
    await diagram.drawn();
    await diagram.step('Check').click();
    await progress(2, 'main');
    assert.equal(await task(diagram, 'Tests pass').isChecked(), true);
  });

  it('types a command after a look and a change, and does not run it', async () => {
    const { workbench } = stage;
    await diagram.step('Prepare').click();
    await toTerminal('made-YOUR_NAME');
    await workbench.quickInput.wait('touch made-YOUR_NAME');
    await workbench.quickInput.pick('touch made-YOUR_NAME');
    await workbench.dialog().getByText('touch made-YOUR_NAME', { exact: true }).waitFor();
    await workbench.screenshot('step-look');
    await workbench.dialog().getByRole('button', { name: 'Edit…' }).click();
    await workbench.quickInput.wait('You see it once more');
    await workbench.quickInput.type('touch made-one\u202E');
    await workbench.quickInput.wait('U+202E cannot be seen');
    await workbench.quickInput.type('touch made-one');
    await workbench.quickInput.accept();
    await workbench.dialog().getByText('touch made-one', { exact: true }).waitFor();
    await workbench.dialog().getByRole('button', { name: 'Type into Terminal' }).click();
    const terminal = workbench.page.locator('.terminal-wrapper.active .xterm-rows');
    await terminal.getByText('touch made-one').waitFor();
    await workbench.screenshot('step-typed');
    assert.equal(existsSync(inFolder('made-one')), false);
    await workbench.page.keyboard.press('Enter');
    await until('the file', () => Promise.resolve(existsSync(inFolder('made-one'))));
  });

  it('only copies what has several lines, and goes on after what was typed', async () => {
    const { workbench } = stage;
    await toTerminal('made-YOUR_NAME');
    await workbench.quickInput.wait('cat > text <<END …');
    await workbench.quickInput.accept();
    const dialog = workbench.dialog();
    await dialog.getByText('This command can only be copied').waitFor();
    assert.equal(await dialog.getByRole('button', { name: 'Type into Terminal' }).count(), 0);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await until(
      'the copy',
      async () => (await workbench.clipboard()) === 'cat > text <<END\none\nEND',
    );
    assert.equal(existsSync(inFolder('text')), false);
  });

  it('takes of a session what was typed there', async () => {
    const { workbench } = stage;
    await toTerminal('touch: no output');
    await workbench.dialog().getByText('touch sample', { exact: true }).waitFor();
    await workbench.dialog().getByRole('button', { name: 'Cancel' }).click();
    assert.equal(existsSync(inFolder('sample')), false);
  });

  it('is not harmed by what means harm', async () => {
    const { workbench } = stage;
    await diagram.step('Harm').click();
    const { help } = diagram;
    await help.getByText('⟨U+202E⟩').waitFor();
    const hidden = help.locator('.code', { hasText: 'characters that cannot be seen' });
    assert.equal(await hidden.count(), 2);
    assert.equal(await hidden.getByRole('button').count(), 0);
    assert.equal(await help.locator('img, [onclick], [onerror]').count(), 0);
    assert.equal(await help.getByRole('checkbox').count(), 1);
    await toTerminal('touch more');
    await workbench.quickInput.wait('touch more');
    await workbench.quickInput.accept();
    const look = await workbench.dialog().innerText();
    assert.ok(look.includes('touch harm;') && look.includes('touch $(echo harm2)'), look);
    await workbench.dialog().getByRole('button', { name: 'Cancel' }).click();
    for (const name of ['harm', 'harm2']) assert.equal(existsSync(inFolder(name)), false);
    assert.deepEqual(workbench.browserDialogs, []);
  });
});

inNodeHost('A step’s commands in Restricted Mode', () => {
  const stage = useWorkbench({ settings, trusted: false, repository: { files } });

  it('are not offered to the terminal, which says why and leads to trust', async () => {
    const diagram = await new Diagram(stage.workbench).open();
    await diagram.step('Prepare').click();
    const block = diagram.help.locator('.code', { hasText: 'made-YOUR_NAME' });
    await block.getByText('only in a workspace that you trust').waitFor();
    assert.equal(await diagram.help.getByRole('button', { name: 'To Terminal…' }).count(), 0);
    await diagram.step('Check').click();
    await diagram.help.getByText('Remembered for this workspace').waitFor();
    await task(diagram, 'Tests pass').check();
    await diagram.help.getByText('2 of 4 done').waitFor();
    await diagram.step('Prepare').click();
    await stage.workbench.screenshot('step-restricted');
    await block.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await stage.workbench.page.locator('.workspace-trust-editor').waitFor();
  });
});
