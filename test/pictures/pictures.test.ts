import { themes, until, type Theme } from '../ui/harness';
import { waitForPage } from '../ui/support/reading';
import { useWorkbench } from '../ui/support/stage';

const repository = {
  addresses: { upstream: 'https://github.com/massgen/MassGen.git' },
  files: { 'notes.md': '# Notes\n\nstep:C2 comes before step:C3\n\nThen Submit PR and wait\n' },
};

describe('Pictures of the real thing', () => {
  for (const theme of Object.keys(themes) as Theme[]) {
    describe(`in ${themes[theme]}`, () => {
      const stage = useWorkbench({
        repository,
        theme,
        size: { width: 1280, height: 800 },
        settings: { 'handbook.bundled': 'everywhere', 'workbench.layoutControl.enabled': false },
      });

      const picture = (name: string) =>
        stage.workbench.screenshot(`${name}-${theme}`, {
          readme:
            name === 'workflow' ||
            (name !== 'contact-directory' && (theme === 'light' || theme === 'dark')),
        });

      before('work on an issue', () => {
        const { repository: clone } = stage;
        const branch = ['--no-track', '-b', 'feature/42-faster-start', 'upstream/dev/v0.1.9'];
        clone.git('fetch', '--quiet', 'upstream');
        clone.git('checkout', '--quiet', ...branch);
      });

      it('sidebar and page', async () => {
        await stage.workbench.openView('Handbook');
        await (await stage.workbench.tree('Sections')).click('Home');
        await waitForPage(stage.workbench, { title: 'Home' });
        await stage.workbench.preview().locator('.mermaid svg').first().waitFor();
        await picture('sidebar-and-page');
      });

      it('search', async () => {
        const { quickInput } = stage.workbench;
        await stage.workbench.command('Handbook: Search');
        await quickInput.wait('Search the Handbook');
        await quickInput.type('pull request');
        await until('results', async () => (await quickInput.labels()).length > 3);
        await picture('search');
        await quickInput.cancel();
      });

      it('hover', async () => {
        await stage.workbench.openFile('notes.md');
        const hover = await stage.workbench.hoverText('step:C2');
        await hover.getByText('Show in diagram').waitFor();
        await picture('hover');
      });

      it('workflow', async () => {
        await stage.workbench.command('Handbook: Open Workflow');
        await stage.workbench.webview().getByText('Submit PR').first().click();
        const view = stage.workbench.webview();
        await view.getByText('Push your branch').first().waitFor();
        await view.getByRole('button', { name: /^Implement and Test, .*you are here/ }).waitFor();
        await picture('workflow');
      });

      it('contact directory', async () => {
        await stage.workbench.command('Handbook: Open Contact Directory');
        await stage.workbench.quickInput.wait('jeffreycho');
        await picture('contact-directory');
        await stage.workbench.quickInput.cancel();
      });

      it('start issue branch', async () => {
        const { quickInput } = stage.workbench;
        await stage.workbench.command('Handbook: Start Issue Branch…');
        // Git asks this once, at the first fetch.
        void stage.workbench
          .notification('periodically run')
          .then((toast) => toast.getByText('No', { exact: true }).click());
        await quickInput.wait('(1/4)');
        await quickInput.type('12');
        await quickInput.accept();
        await quickInput.wait('What kind of issue is it?');
        await quickInput.pick('Bug');
        await quickInput.wait('(3/4)');
        await quickInput.type('Fix login');
        await quickInput.accept();
        await quickInput.wait('Create bug/12-fix-login');
        await until('quiet', async () => (await stage.workbench.notifications()).length === 0);
        await picture('start-branch');
        await quickInput.cancel();
      });
    });
  }
});
