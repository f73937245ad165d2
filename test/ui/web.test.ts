import assert from 'node:assert/strict';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { onlyView } from './support/panes';
import { askedToOpen } from './support/reading';
import { bundledPages } from './support/site';

describe('In the web worker extension host', () => {
  const repository = createRepository({
    files: { 'notes.md': '# Notes\n\nstep:C2 comes before step:C3\n' },
  });
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: repository.folder,
      extensionKind: 'web',
      settings: { 'handbook.bundled': 'everywhere', 'editor.hover.delay': 1 },
    });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  it('the sections say what the preview lacks here', async () => {
    await onlyView(workbench, 'Sections');
    await workbench.page
      .locator('.sidebar')
      .getByText('Pages open here as VS Code shows any Markdown file')
      .waitFor();
  });

  it('each page opens readable', async () => {
    const tree = await onlyView(workbench, 'Sections');
    for (const page of bundledPages()) {
      await tree.click(page.title);
      const text = workbench.page.locator('.view-line', { hasText: page.headings[0]!.text });
      const rendered = async () =>
        workbench
          .preview()
          .locator('h1', { hasText: page.headings[0]!.text })
          .isVisible()
          .catch(() => false);
      await until(
        `the page "${page.title}"`,
        async () => (await rendered()) || (await text.first().isVisible()),
      );
    }
  });

  it('the tracks and the workflow are listed', async () => {
    await (await onlyView(workbench, 'Tracks')).item('Case Studies');
    const tree = await onlyView(workbench, 'Workflow');
    await tree.item('Submit PR');
    await tree.action('Browse/Claim Issues', 'Browse Issues');
    assert.match(await askedToOpen(workbench), /https:\/\/github\.com\/massgen\/MassGen\/issues/);
  });

  it('the diagram is drawn', async () => {
    await workbench.command('Handbook: Open Workflow');
    await workbench.webview().getByText('Submit PR').first().waitFor();
  });

  it('the hover helps', async () => {
    await workbench.openFile('notes.md');
    const hover = await workbench.hoverText('step:C2');
    await hover.getByText('Fork, Clone, Setup Branch').waitFor();
  });

  it('Start Issue Branch says that Git is not there', async () => {
    await workbench.command('Handbook: Start Issue Branch…');
    await until('the sentence', async () =>
      (await workbench.notifications()).some((text) => /\bGit\b/.test(text)),
    );
  });
});
