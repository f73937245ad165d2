import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../ui/harness';
import { fence, Fixture, type HostilePage, outside } from './fixture';
import { flowcharts, otherDiagrams } from './payloads/diagrams';
import { html } from './payloads/html';
import { images } from './payloads/images';
import { links } from './payloads/links';
import { allowEverything, openPage, previewSettings, touchAll } from './previewPage';
import { clickLinks, probe } from './previewLinks';
import { nothing, Watch } from './traces';

/** The preview's own guard is off, so that what the pages do not do is not its merit. */
describe('a hostile page in the preview', function () {
  this.timeout(900_000);
  let fixture: Fixture;
  let pages: HostilePage[];
  let workbench: Workbench;

  before(async () => {
    fixture = await Fixture.make();
    pages = [
      ...fixture.pages('text', [...html, ...images, ...links]),
      ...fixture.pages('flowchart', flowcharts, fence),
      ...fixture.pages('diagram', otherDiagrams, fence),
      ...fixture.pages('container', flowcharts.slice(-30), (text) => `:::mermaid\n${text}\n:::`),
    ];
    fixture.write('handbook/_config.yml', 'remote_theme: just-the-docs/just-the-docs\n');
    fixture.write('handbook/index.md', '---\ntitle: Home\n---\n# Home\n');
    fixture.write('outside.md', '# Outside\n');
    const front = (name: string) => `---\ntitle: ${name}\n---\n`;
    for (const { name, markdown, peaceable } of pages) {
      fixture.write(`handbook/${name}`, `${front(name)}${markdown}\n`);
      fixture.write(`plain/plain-${name}`, `${peaceable}\n`);
      // VS Code opens addresses of this machine without asking.
      fixture.write(`handbook/links-${name}`, `${front(name)}${probe}\n\n${outside(markdown)}\n`);
    }
  });
  after(() => fixture.remove());
  afterEach(() => workbench.close());

  const open = async (): Promise<Watch> => {
    workbench = await openWorkbench({
      folder: fixture.folder,
      extensions: [fixture.canary.extension],
      settings: previewSettings,
    });
    await workbench.openFile('handbook/index.md');
    await workbench.preview().getByText('Home').first().waitFor();
    await allowEverything(workbench);
    return new Watch(workbench, fixture);
  };

  it('would do its harm where no handbook claims it, so that the counting counts', async () => {
    const watch = await open();
    const marked = new Set<string>();
    for (const page of pages) {
      const body = await openPage(workbench, 'plain', { ...page, name: `plain-${page.name}` });
      await touchAll(body);
      for (const mark of (await watch.traces()).marks) marked.add(mark);
    }
    const { requests } = await watch.traces();
    assert.ok(new Set(requests).size >= 60, `${requests.length} requests: ${requests.join(', ')}`);
    // Each page keeps only the last mark that was set in it; a webview may open no dialogs.
    assert.ok(marked.size >= 5, `${marked.size} marks: ${[...marked].join(', ')}`);
  });

  it('runs nothing, calls nothing and starts nothing, whatever is touched', async () => {
    const watch = await open();
    for (const page of pages) {
      const body = await openPage(workbench, 'handbook', page);
      await touchAll(body);
    }
    assert.deepEqual(await watch.traces(), nothing);
  });

  it('asks before it leaves, and leaves only for the web', async () => {
    const watch = await open();
    let clicked = 0;
    for (const page of pages) {
      const open = (): Promise<Locator> =>
        openPage(workbench, 'handbook', { ...page, name: `links-${page.name}` });
      clicked += await clickLinks(workbench, await open(), `links-${page.name}`, open);
    }
    assert.ok(clicked > 60, `only ${clicked} links`);
    assert.deepEqual(await watch.traces(), nothing);
  });
});
