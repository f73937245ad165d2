import { assert } from 'chai';
import { onlyView, rowsAre, type View } from '../support/panes';
import { waitForPage } from '../support/reading';
import type { Stage } from '../support/stage';

/** Finding rows of the three views, with the bundled handbook. */
export function filterTests(stage: Stage): void {
  const shows = async (view: View, expected: readonly string[]) =>
    rowsAre(await stage.workbench.tree(view), expected);
  const whole = ['Documentation', 'Update Documentation on GitHub'];

  it('follows as one types, in all views, and Escape brings back what was', async () => {
    await stage.workbench.openView('Handbook');
    for (const view of ['Tracks', 'Workflow']) await stage.workbench.tree(view);
    const tree = await stage.workbench.tree('Sections');
    await tree.titleAction('Collapse All');
    const before = await tree.labels();
    await tree.titleAction('Filter…');
    await stage.workbench.quickInput.wait('Filter the Handbook');
    await stage.workbench.quickInput.type('documentation');
    await shows('Sections', whole);
    await stage.workbench.quickInput.type('documentation github');
    await shows('Sections', whole);
    await shows('Tracks', ['Documents', 'Update Documentation on GitHub']);
    await shows('Workflow', ['Update Documentation on GitHub']);
    await stage.workbench.quickInput.cancel();
    await shows('Sections', before);
  });

  it('leaves unfolded what was unfolded before it', async () => {
    const tree = await onlyView(stage.workbench, 'Sections');
    const folded = await tree.labels();
    await tree.expand('Development Pipeline');
    const before = await tree.labels();
    assert.isAbove(before.length, folded.length);
    await tree.titleAction('Filter…');
    await stage.workbench.quickInput.wait('Filter the Handbook');
    await stage.workbench.quickInput.type('documentation');
    await shows('Sections', whole);
    await stage.workbench.quickInput.cancel();
    await shows('Sections', before);
    await tree.titleAction('Collapse All');
  });

  it('stays after Enter, says so in the view’s title, and is cleared', async () => {
    const tree = await onlyView(stage.workbench, 'Sections');
    const before = await tree.labels();
    await tree.titleAction('Filter…');
    await stage.workbench.quickInput.type('submit');
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await stage.workbench.quickInput.accept();
    await stage.workbench.quickInput.waitClosed();
    await stage.workbench.page.locator('.pane-header', { hasText: '“submit”' }).first().waitFor();
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await tree.titleAction('Clear Filter');
    await shows('Sections', before);
  });

  it('lets one click a row while one types', async () => {
    const tree = await onlyView(stage.workbench, 'Sections');
    await tree.titleAction('Filter…');
    await stage.workbench.quickInput.type('submit');
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await tree.click('4. Submit PR');
    await waitForPage(stage.workbench, { title: 'Development Pipeline', heading: '4-submit-pr' });
    await shows('Sections', ['Development Pipeline', '4. Submit PR']);
    await tree.titleAction('Clear Filter');
  });

  it('says that nothing matches, with the button that clears it', async () => {
    const tree = await onlyView(stage.workbench, 'Sections');
    const before = await tree.labels();
    await tree.titleAction('Filter…');
    await stage.workbench.quickInput.type('no such thing');
    await tree.welcome().getByText('Nothing here matches the filter.').waitFor();
    await stage.workbench.quickInput.accept();
    await stage.workbench.quickInput.waitClosed();
    await tree.welcome().getByText('Clear Filter').click();
    await shows('Sections', before);
  });
}
