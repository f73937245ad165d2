import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { steps } from '../unit/bundled-handbook.facts';
import { until } from './harness';
import { explainsSteps, hoverSays } from './support/hover';
import { inEachHost, inNodeHost } from './support/hosts';
import { waitForPage } from './support/reading';
import { useWorkbench } from './support/stage';

const oneLine = (label: string): string => label.replaceAll('<br/>', ' ');

inEachHost('Hovering in a handbook’s pages', (extensionKind) => {
  const stage = useWorkbench({
    extensionKind,
    repository: {
      files: {
        'handbook/_config.yml': 'title: Copy\ntheme: just-the-docs\n',
        'handbook/index.md': readFileSync(join('handbook', 'index.md'), 'utf8'),
        'handbook/development.md': readFileSync(join('handbook', 'development.md'), 'utf8'),
        'handbook/page.md': '---\ntitle: Page\n---\n\n# Page\n\nBefore you Submit PR, test it.\n',
      },
    },
    settings: { 'editor.hover.delay': 1, 'editor.wordWrap': 'off', 'handbook.bundled': 'off' },
    size: { width: 1280, height: 1300 },
  });

  before('the handbook is read', async () => {
    await stage.workbench.openView('Handbook');
    await (await stage.workbench.tree('Sections')).item('Home');
  });

  it('explains each of the 16 nodes of the diagram', async () => {
    const { workbench } = stage;
    await workbench.openFile('handbook/index.md');
    await workbench.quickInput.answer('Control+G', ':48');
    for (const [id, { label }] of Object.entries(steps)) {
      const said = await hoverSays(workbench, `${id}[${label}`);
      assert.ok(said.startsWith(oneLine(label)), `${id}: ${said}`);
      assert.match(said, /Who:/);
      assert.match(said, /Show in diagram/);
    }
  });

  it('explains a step that another page names, and leads to its page', async () => {
    const { workbench } = stage;
    await workbench.openFile('handbook/page.md');
    const hover = await workbench.hoverText('Submit PR');
    await hover.getByText('Push your branch and open a pull request').waitFor();
    await hover.getByText('Open page').click();
    await waitForPage(workbench, { title: 'Development Pipeline', heading: '4-submit-pr' });
  });
});

// The remotes are known from Git.
inNodeHost('Hovering in a clone of the project that the handbook is about', () => {
  const stage = useWorkbench({
    repository: {
      files: { 'notes.md': '# Notes\n\nstep:C2 comes first\n\nThen Submit PR and wait\n' },
      addresses: { upstream: 'https://github.com/massgen/MassGen.git' },
    },
    settings: { 'editor.hover.delay': 1 },
  });

  it('explains steps in its files', async () => {
    const { workbench } = stage;
    await workbench.openView('Handbook');
    await (await workbench.tree('Sections')).item('Resources');
    await workbench.openFile('notes.md');
    await until(
      'the help',
      async () => (await hoverSays(workbench, 'step:C2').catch(() => '')).startsWith('Fork'),
      60_000,
    );
    await explainsSteps(workbench);
  });
});
