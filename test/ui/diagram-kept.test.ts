import assert from 'node:assert/strict';
import { until } from './harness';
import { faint } from './support/contrasts';
import { Diagram } from './support/diagram';
import { hear, holdPages, load } from './support/heldPage';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

const page = (more = ''): string =>
  `# Home\n\n\`\`\`mermaid\ngraph TB\n  A[Start here] --> B[Go on]${more}\n\`\`\`\n\n## Start here\n\nBegin.\n`;

inEachHost('A diagram that is opened again', (extensionKind) => {
  const stage = useWorkbench({
    extensionKind,
    settings: { 'handbook.bundled': 'off' },
    repository: { files: { 'handbook/_config.yml': 'title: Team\n', 'handbook/index.md': page() } },
  });

  const openAgain = async (): Promise<Diagram> => {
    await stage.workbench.command('View: Close All Editors');
    return new Diagram(stage.workbench).open();
  };
  /** Whether the page came with a drawing. */
  const holdsDrawing = async ({ frame }: Diagram): Promise<boolean> =>
    (await frame.locator('body').getAttribute('data-kept')) !== null;
  /** Until the drawing was kept, which the view does in its own time. */
  const openKept = (): Promise<Diagram> =>
    until('the kept drawing', async () => {
      const diagram = await openAgain();
      return (await diagram.loadedMermaid()) ? undefined : diagram;
    });

  it('is seen without Mermaid, and is all that it was', async () => {
    const diagram = await new Diagram(stage.workbench).open();
    assert.ok(await diagram.loadedMermaid());
    const drawn = await diagram.zoom();
    const again = await openKept();
    assert.ok(await holdsDrawing(again));
    assert.deepEqual(await again.zoom(), drawn);
    await again.step('Start here').click();
    await again.shows('Start here');
    assert.equal(await again.frame.locator('#stage .ring').count(), 2);
    const selected = again.frame.locator('#stage .selected');
    assert.match((await selected.getAttribute('aria-label')) ?? '', /^Start here, /);
  });

  it('has nothing selected that was selected before', async () => {
    stage.write('handbook/index.md', page(' --> C[Then this]'));
    const diagram = new Diagram(stage.workbench);
    await diagram.step('Then this').waitFor();
    await diagram.step('Then this').click();
    const again = await openKept();
    await again.step('Then this').waitFor();
    assert.equal(await again.frame.locator('#stage .selected').count(), 0);
  });

  it('is drawn when its text has changed meanwhile', async () => {
    await stage.workbench.command('View: Close All Editors');
    stage.write('handbook/index.md', page(' --> D[Another end]'));
    const diagram = await new Diagram(stage.workbench).open();
    assert.ok(!(await holdsDrawing(diagram)));
    await diagram.step('Another end').waitFor();
    assert.equal(await diagram.step('Then this').count(), 0);
  });

  it('is no more than its state while it is hidden', async () => {
    const diagram = await openKept();
    assert.ok(await holdsDrawing(diagram));
    await stage.workbench.openFile('handbook/index.md');
    await stage.workbench.command('View: Open Previous Editor');
    await diagram.step('Another end').waitFor();
    assert.ok(!(await holdsDrawing(diagram)));
  });

  it('is not drawn again when VS Code tells of the theme that it has', async () => {
    const diagram = await openKept();
    await diagram.step('Another end').waitFor();
    const before = await drawings(diagram);
    await tellTheme(diagram);
    stage.write('handbook/index.md', page(' --> E[One more end]'));
    await diagram.step('One more end').waitFor();
    assert.equal(await drawings(diagram), before + 1);
  });

  it('is drawn when the theme has changed meanwhile', async () => {
    await openKept();
    const before = new Diagram(stage.workbench);
    await before.theme('dark', stage);
    const dark = await openKept();
    assert.deepEqual(faint(await dark.contrasts()), []);
  });
});

inEachHost('A drawing that is seen before its page can act', (extensionKind) => {
  const stage = useWorkbench({ extensionKind, settings: { 'handbook.bundled': 'everywhere' } });

  it('does then what was clicked, and stays where it was moved to', async () => {
    const { workbench } = stage;
    await holdPages(workbench);
    await workbench.command('View: Close All Editors');
    await workbench.command('Handbook: Open Workflow');
    const diagram = new Diagram(workbench);
    const step = diagram.frame.locator('#stage .node', { hasText: 'Submit PR' });
    const fitted = await diagram.zoom();
    await step.click();
    await load(diagram.frame);
    const moved = await until('the wheel to zoom', async () => {
      await workbench.page.mouse.wheel(0, -60);
      const zoom = await diagram.zoom();
      return zoom.k > fitted.k && zoom;
    });
    await hear(diagram.frame);
    await diagram.shows('Submit PR');
    assert.equal((await diagram.zoom()).k, moved.k);
    assert.equal(await diagram.loadedMermaid(), false);
  });
});

/** How many drawings the page has had, as the name of the last one tells. */
const drawings = ({ frame }: Diagram): Promise<number> =>
  frame.locator('#stage > svg').evaluate(({ id }) => Number(/\d+$/.exec(id)?.[0]));

/** Sets the theme's class as it is, as VS Code does at times, and waits until the page has heard it. */
const tellTheme = ({ frame }: Diagram): Promise<void> =>
  frame.locator('body').evaluate(async (body) => {
    body.setAttribute('class', body.getAttribute('class') ?? '');
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  });
