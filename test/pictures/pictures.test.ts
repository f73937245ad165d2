import {
  createRepository,
  openWorkbench,
  themes,
  until,
  type Theme,
  type Workbench,
} from '../ui/harness';
import { waitForPage } from '../ui/support/reading';

describe('Pictures of the real thing', () => {
  const repository = createRepository({
    addresses: { upstream: 'https://github.com/massgen/MassGen.git' },
    files: { 'notes.md': '# Notes\n\nstep:C2 comes before step:C3\n\nThen Submit PR and wait\n' },
  });

  after(() => repository.remove());

  for (const theme of Object.keys(themes) as Theme[]) {
    describe(`in ${themes[theme]}`, () => {
      let workbench: Workbench;

      before(async () => {
        workbench = await openWorkbench({
          folder: repository.folder,
          theme,
          size: { width: 1280, height: 800 },
          settings: { 'handbook.bundled': 'everywhere', 'workbench.layoutControl.enabled': false },
        });
      });

      after(() => workbench.close());

      const picture = (name: string) =>
        workbench.screenshot(`${name}-${theme}`, {
          readme: name !== 'contact-directory' && (theme === 'light' || theme === 'dark'),
        });

      it('sidebar and page', async () => {
        await workbench.openView('Handbook');
        await (await workbench.tree('Sections')).click('Home');
        await waitForPage(workbench, { title: 'Home' });
        await workbench.preview().locator('.mermaid svg').first().waitFor();
        await picture('sidebar-and-page');
      });

      it('hover', async () => {
        await workbench.openFile('notes.md');
        const hover = await workbench.hoverText('step:C2');
        await hover.getByText('Show in diagram').waitFor();
        await picture('hover');
      });

      it('workflow', async () => {
        await workbench.command('Handbook: Open Workflow');
        await workbench.webview().getByText('Submit PR').first().click();
        await workbench.webview().getByText('Push your branch').first().waitFor();
        await picture('workflow');
      });

      it('contact directory', async () => {
        await workbench.command('Handbook: Open Contact Directory');
        await workbench.quickInput.wait('jeffreycho');
        await picture('contact-directory');
        await workbench.quickInput.cancel();
      });

      it('start issue branch', async () => {
        const { quickInput } = workbench;
        await workbench.command('Handbook: Start Issue Branch…');
        // Git asks this once, at the first fetch.
        void workbench
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
        await until('quiet', async () => (await workbench.notifications()).length === 0);
        await picture('start-branch');
        await quickInput.cancel();
      });
    });
  }
});
