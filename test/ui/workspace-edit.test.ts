import { inNodeHost } from './support/hosts';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';
import { useWorkbench } from './support/stage';
import { config, page } from './workspace/written';

// The preview's plugin, which adds the link, runs in the Node host only.
inNodeHost('A browser whose own links begin with vscode:', () => {
  const stage = useWorkbench({
    uriScheme: 'vscode',
    repository: {
      files: { 'handbook/_config.yml': config('Our Handbook'), 'handbook/index.md': page('Start') },
    },
  });

  it('leads from a page of the workspace to its text', async () => {
    const { workbench } = stage;
    await (await onlyView(workbench, 'Sections')).click('Start');
    await waitForPage(workbench, { title: 'Start' });
    await workbench.screenshot('page-edit-link');
    await workbench.preview().getByText('Edit this page', { exact: true }).click();
    await workbench.page.locator('.view-line', { hasText: 'title: Start' }).waitFor();
  });
});
