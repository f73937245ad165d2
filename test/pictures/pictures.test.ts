import type { Locator } from 'playwright-core';
import { themes, until, type Theme } from '../ui/harness';
import { waitForPage } from '../ui/support/reading';
import { Diagram } from '../ui/support/diagram';
import { useWorkbench } from '../ui/support/stage';
import { declineSteps, fetchOnce, giveRows, still, stillWithoutPointer } from './still';
import { take } from './take';

const repository = {
  addresses: { upstream: 'https://github.com/massgen/MassGen.git' },
  files: { 'notes.md': '# Notes\n\nstep:C2 comes before step:C3\n\nThen Submit PR and wait\n' },
};

/** Those that README shows. */
const inReadme = [
  'sidebar-and-page-light',
  ...Object.keys(themes).map((theme) => `step-${theme}`),
  'hover-light',
  'search-light',
  'start-branch-dark',
];

describe('Pictures of the real thing', () => {
  for (const theme of Object.keys(themes) as Theme[]) {
    describe(`in ${themes[theme]}`, () => {
      const stage = useWorkbench({
        repository,
        theme,
        size: { width: 1280, height: 800 },
        settings: { 'handbook.bundled': 'everywhere', 'workbench.layoutControl.enabled': false },
      });

      const picture = (subject: string, of?: Locator) => {
        const name = `${subject}-${theme}`;
        const to = inReadme.includes(name) ? `media/readme/${name}.png` : undefined;
        return take(stage.workbench, name, { of, to });
      };

      before('work on an issue', () => {
        const { repository: clone } = stage;
        const branch = ['--no-track', '-b', 'feature/42-faster-start', 'upstream/dev/v0.1.9'];
        clone.git('fetch', '--quiet', 'upstream');
        clone.git('checkout', '--quiet', ...branch);
      });

      before('answer what is asked once, and share out the room of the sidebar', async () => {
        const { workbench } = stage;
        await workbench.openView('Handbook');
        await declineSteps(workbench);
        await fetchOnce(workbench);
        await giveRows(workbench, { view: 'Sections', below: 'Tracks', rows: 11 });
        await giveRows(workbench, { view: 'Tracks', below: 'People', rows: 7 });
      });

      it('sidebar and page', async () => {
        await (await stage.workbench.tree('Sections')).click('Home');
        await waitForPage(stage.workbench, { title: 'Home' });
        await stage.workbench.preview().locator('.mermaid svg').first().waitFor();
        await stillWithoutPointer(stage.workbench);
        await picture('sidebar-and-page');
        // It takes the focus a while after it was opened, which would close a box that is open then.
        await stage.workbench.preview().locator('h1').first().click();
      });

      it('search', async () => {
        const { quickInput } = stage.workbench;
        await stage.workbench.command('Handbook: Search');
        await quickInput.wait('Search the Handbook');
        await quickInput.type('observer');
        await until('results', async () => (await quickInput.labels()).length > 3);
        await stillWithoutPointer(stage.workbench);
        await picture('search');
        await quickInput.cancel();
      });

      it('hover', async () => {
        await stage.workbench.openFile('notes.md');
        const hover = await stage.workbench.hoverText('step:C2');
        await hover.getByText('Show in diagram').waitFor();
        await still(stage.workbench);
        await picture('hover');
      });

      it('workflow', async () => {
        await stage.workbench.command('Handbook: Open Workflow');
        await stage.workbench.webview().getByText('Submit PR').first().click();
        const view = stage.workbench.webview();
        await view.getByText('Push your branch').first().waitFor();
        await view.getByRole('button', { name: /^Implement and Test, .*you are here/ }).waitFor();
        await stillWithoutPointer(stage.workbench);
        await picture('workflow');
      });

      it('contact directory', async () => {
        await stage.workbench.command('Handbook: Open Contact Directory');
        await stage.workbench.quickInput.wait('jeffreycho');
        await stillWithoutPointer(stage.workbench);
        await picture('contact-directory');
        await stage.workbench.quickInput.cancel();
      });

      it('start issue branch', async () => {
        const { quickInput } = stage.workbench;
        await stage.workbench.command('Handbook: Start Issue Branch…');
        await quickInput.wait('(1/4)');
        await quickInput.type('12');
        await quickInput.accept();
        await quickInput.wait('What kind of issue is it?');
        await quickInput.pick('Bug');
        await quickInput.wait('(3/4)');
        await quickInput.type('Fix login');
        await quickInput.accept();
        await quickInput.wait('Create bug/12-fix-login');
        await stillWithoutPointer(stage.workbench);
        await picture('start-branch');
        await quickInput.cancel();
      });

      it('a step from near by', async () => {
        const { workbench } = stage;
        await workbench.command('View: Close Primary Side Bar');
        await workbench.page.setViewportSize({ width: 800, height: 600 });
        const diagram = new Diagram(workbench);
        await diagram.zoom();
        await diagram.step('Submit PR').click();
        await workbench.page.keyboard.press('1');
        await diagram.zoom();
        await diagram.frame.getByRole('button', { name: 'Go to where you are' }).click();
        await diagram.zoom();
        await stillWithoutPointer(workbench);
        await picture('step', workbench.page.locator('.part.editor'));
      });
    });
  }
});
