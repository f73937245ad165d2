import assert from 'node:assert/strict';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';

describe('The filter of the sidebar', () => {
  const repository = createRepository();
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: repository.folder });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  const shows = async (view: 'Sections' | 'Tracks' | 'Workflow', expected: readonly string[]) => {
    const tree = await workbench.tree(view);
    let labels: string[] = [];
    await until(`the rows ${expected.join(', ')}`, async () => {
      labels = await tree.labels();
      return labels.join('\n') === expected.join('\n');
    }).catch(() => undefined);
    assert.deepEqual(labels, expected);
  };
  const whole = ['Documentation', 'Update Documentation on GitHub'];

  it('follows as one types, in all views, and Escape brings back what was', async () => {
    await workbench.openView('Handbook');
    for (const view of ['Tracks', 'Workflow']) await workbench.tree(view);
    const tree = await workbench.tree('Sections');
    const before = await tree.labels();
    await tree.titleAction('Filter…');
    await workbench.quickInput.wait('Filter the Handbook');
    await workbench.quickInput.type('documentation');
    await shows('Sections', whole);
    await workbench.quickInput.type('documentation github');
    await shows('Sections', whole);
    await shows('Tracks', ['Documents', 'Update Documentation on GitHub']);
    await shows('Workflow', ['Update Documentation on GitHub']);
    await workbench.quickInput.cancel();
    await shows('Sections', before);
  });

  it('stays after Enter, says so in the view’s title, and is cleared', async () => {
    const tree = await onlyView(workbench, 'Sections');
    const before = await tree.labels();
    await tree.titleAction('Filter…');
    await workbench.quickInput.type('submit');
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await workbench.quickInput.accept();
    await workbench.quickInput.waitClosed();
    await workbench.page.locator('.pane-header', { hasText: '“submit”' }).first().waitFor();
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await tree.titleAction('Clear Filter');
    await shows('Sections', before);
  });

  it('lets one click a row while one types', async () => {
    const tree = await onlyView(workbench, 'Sections');
    await tree.titleAction('Filter…');
    await workbench.quickInput.type('submit');
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await tree.click('4. Submit PR');
    await waitForPage(workbench, { title: 'Development Pipeline', heading: '4-submit-pr' });
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await tree.titleAction('Clear Filter');
  });

  it('says that nothing matches, with the button that clears it', async () => {
    const tree = await onlyView(workbench, 'Sections');
    const before = await tree.labels();
    await tree.titleAction('Filter…');
    await workbench.quickInput.type('no such thing');
    await tree.welcome().getByText('Nothing here matches the filter.').waitFor();
    await workbench.quickInput.accept();
    await workbench.quickInput.waitClosed();
    await tree.welcome().getByText('Clear Filter').click();
    await shows('Sections', before);
  });
});
