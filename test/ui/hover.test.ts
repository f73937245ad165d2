import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { steps } from '../unit/bundled-handbook.facts';
import { waitForPage } from './support/reading';

const oneLine = (label: string): string => label.replaceAll('<br/>', ' ');
/** A step's mention stands in it, so that two hovers come up where help is given. */
const address = 'https://example.invalid/step:C2';
const notes = `# Notes\n\nstep:C2 comes before step:C3\n\nThen Submit PR and wait\n\nSee ${address}\n`;
const home = readFileSync(join('handbook', 'index.md'), 'utf8');

/** Waits for the hover over a text and gives what it says once it has been loaded. */
async function hoverSays(workbench: Workbench, text: string): Promise<string> {
  const hover = await workbench.hoverText(text);
  return until('the hover to load', async () => {
    const said = (await hover.innerText()).replaceAll('\u00a0', ' ').trim();
    return said !== '' && !said.startsWith('Loading') && said;
  });
}

/**
 * That VS Code's own hover over an address comes up without help for the step in it. Help comes
 * within a few milliseconds once the handbook is read, so a second is long enough to miss none.
 */
async function isSilent(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.monaco-editor .detected-link').first().waitFor();
  const hover = await workbench.hoverText(address);
  assert.match(await hover.innerText(), /Follow link/);
  const help = until('help', async () => (await hover.innerText()).includes('Fork'), 1000);
  await assert.rejects(help, /in vain/);
}

describe('Hovering in a handbook’s pages', () => {
  const repository = createRepository({
    files: {
      'handbook/_config.yml': 'title: Copy\ntheme: just-the-docs\n',
      'handbook/index.md': home,
      'handbook/development.md': readFileSync(join('handbook', 'development.md'), 'utf8'),
      'handbook/page.md': '---\ntitle: Page\n---\n\n# Page\n\nBefore you Submit PR, test it.\n',
    },
  });
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: repository.folder,
      settings: { 'editor.hover.delay': 1, 'editor.wordWrap': 'off', 'handbook.bundled': 'off' },
      size: { width: 1280, height: 1300 },
    });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  before('the handbook is read', async () => {
    await workbench.openView('Handbook');
    await (await workbench.tree('Sections')).item('Home');
  });

  it('explains each of the 16 nodes of the diagram', async () => {
    await workbench.openFile('handbook/index.md');
    await workbench.page.keyboard.press('Control+G');
    await workbench.quickInput.type(':48');
    await workbench.quickInput.accept();
    for (const [id, { label }] of Object.entries(steps)) {
      const said = await hoverSays(workbench, `${id}[${label}`);
      assert.ok(said.startsWith(oneLine(label)), `${id}: ${said}`);
      assert.match(said, /Who:/);
      assert.match(said, /Show in diagram/);
    }
  });

  it('explains a step that another page names, and leads to its page', async () => {
    await workbench.openFile('handbook/page.md');
    const hover = await workbench.hoverText('Submit PR');
    await hover.getByText('Push your branch and open a pull request').waitFor();
    await hover.getByText('Open page').click();
    await waitForPage(workbench, { title: 'Development Pipeline', heading: '4-submit-pr' });
  });
});

describe('Hovering in other files', () => {
  const files = { 'notes.md': notes };

  const open = async (repository: { folder: string }, settings: Record<string, unknown> = {}) => {
    const workbench = await openWorkbench({
      folder: repository.folder,
      settings: { 'editor.hover.delay': 1, ...settings },
    });
    await workbench.openView('Handbook');
    await (await workbench.tree('Sections')).item('Resources');
    await workbench.openFile('notes.md');
    return workbench;
  };

  /** Puts a text into the commit message's box. */
  const writeMessage = async (workbench: Workbench, text: string) => {
    await workbench.openView('Source Control');
    await workbench.page.locator('.scm-editor').first().click();
    await workbench.page.keyboard.type(text);
    await until('the message', async () =>
      (await workbench.page.locator('.scm-editor').first().innerText()).includes('Submit'),
    );
  };

  const explains = async (workbench: Workbench) => {
    assert.match(await hoverSays(workbench, 'step:C2'), /^Fork, Clone, Setup Branch/);
    assert.match(await hoverSays(workbench, 'Submit PR'), /^Submit PR/);
    await writeMessage(workbench, 'Ready to Submit PR');
    await workbench.command('View: Close Editor');
    assert.match(await hoverSays(workbench, 'Submit PR'), /^Submit PR/);
  };

  it('is silent by default, and explains steps where a setting says so', async () => {
    const repository = createRepository({ files });
    const workbench = await open(repository);
    await isSilent(workbench);
    await workbench.close();
    const everywhere = await open(repository, { 'handbook.bundled': 'everywhere' });
    await explains(everywhere);
    await everywhere.close();
    repository.remove();
  });

  it('explains steps in a clone of the project that the handbook is about', async () => {
    const repository = createRepository({
      files,
      addresses: { upstream: 'https://github.com/massgen/MassGen.git' },
    });
    const workbench = await open(repository);
    await until(
      'the help',
      async () => (await hoverSays(workbench, 'step:C2').catch(() => '')).startsWith('Fork'),
      60_000,
    );
    await explains(workbench);
    await workbench.close();
    repository.remove();
  });
});
