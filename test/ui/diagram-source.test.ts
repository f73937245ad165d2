import assert from 'node:assert/strict';
import { platformHosts, until } from './harness';
import { Diagram } from './support/diagram';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

/** An address that nothing may ask for: no such host exists. */
const outside = 'https://outside.invalid/x.png';

const page = (diagram: string): string =>
  `---\ntitle: Home\nnav_order: 1\n---\n\n# Home\n\n${diagram}\n\n## Start here\n\nBegin [here](${outside}).\n`;
const mermaid = (text: string): string => page(`\`\`\`mermaid\n${text}\n\`\`\``);
/** Line of the page on which a diagram's first line stands, counted from one. */
const firstLine = 9;

const good = 'graph TB\n  A[Start here] --> B[Go on]';

inEachHost('The workflow view and its source', (extensionKind) => {
  const options = { extensionKind, settings: { 'handbook.bundled': 'off' } };
  const stage = useWorkbench({
    ...options,
    repository: {
      files: { 'handbook/_config.yml': 'title: Team\n', 'handbook/index.md': mermaid(good) },
    },
  });
  let diagram: Diagram;

  const write = (text: string): void => stage.write('handbook/index.md', text);

  /** Draws a diagram and waits for its last step, which is a new one each time. */
  let drawings = 0;
  const draw = async (text: string): Promise<void> => {
    const last = `drawing ${++drawings}`;
    write(mermaid(`${text}\n  last["${last}"]`));
    await diagram.step(last).waitFor();
  };

  before(async () => {
    diagram = await new Diagram(stage.workbench).open();
  });

  it('follows the page, and keeps zoom and selection', async () => {
    await diagram.step('Start here').click();
    await diagram.frame.getByRole('button', { name: /show in actual size/ }).click();
    const before = await diagram.zoom();
    await draw(`${good} --> C[And on]`);
    assert.equal(await diagram.steps.count(), 4);
    await diagram.shows('Start here');
    assert.deepEqual(await diagram.zoom(), before);
  });

  it('keeps the last good picture at a syntax error, and leads to its line', async () => {
    await draw(good);
    write(mermaid(`${good}\n  B --> ((`));
    await diagram.banner.getByText(/^The diagram has an error in line \d+: /).waitFor();
    await diagram.step('Start here').waitFor();
    const line = Number(/line (\d+)/.exec(await diagram.banner.innerText())?.[1]);
    assert.ok(line >= firstLine + 2, `line ${line}`);
    await diagram.banner.getByRole('button', { name: 'Show Source' }).click();
    await stage.workbench.tab('index.md').waitFor();
    await stage.workbench.page
      .locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` })
      .waitFor();
    write(mermaid(good));
    await diagram.banner.waitFor({ state: 'hidden' });
  });

  it('says so when there is no workflow, and draws the one that comes', async () => {
    write(page('Nothing drawn yet.'));
    await diagram.frame.getByText(/^This handbook has no workflow/).waitFor();
    assert.equal(await diagram.steps.count(), 0);
    await draw(good);
  });

  it('shows the error alone where nothing good came before', async () => {
    write(page('Nothing drawn yet.'));
    await diagram.frame.getByText(/^This handbook has no workflow/).waitFor();
    write(mermaid('graph TB\n  B --> (('));
    await diagram.banner.getByText(/^The diagram has an error/).waitFor();
    assert.equal(await diagram.steps.count(), 0);
    await diagram.frame.locator('#notice').waitFor({ state: 'hidden' });
    await draw(good);
  });

  it('leaves out an image in a node, and says why', async () => {
    await draw(`graph TB\n  A@{ img: "${outside}", label: "Picture", w: 60, h: 60 } --> B`);
    await diagram.banner.getByText(/^Images in nodes are left out/).waitFor();
    await diagram.step('Picture').waitFor();
  });

  const hostile: Record<string, string> = {
    'HTML in a label': `graph TB\n  A["<img src='${outside}' onerror='alert(1)'><script>alert(2)</script>x"] --> B["<b>bold</b>"]`,
    'a click line': `graph TB\n  A --> B\n  click A href "${outside}" "tip" _blank\n  click B call alert(1)`,
    'a directive': `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "*{background:url(${outside})}", "layout": "elk"}}%%\ngraph TB\n  A["<i>x</i>"] --> B\n  click A call alert(1)`,
    'a directive inside': `graph TB\n  A["<i>x</i>"] --> B %%{init: {"securityLevel": "loose", "flowchart": {"htmlLabels": true}}}%%\n  click A call alert(1)`,
    'front matter': `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  themeCSS: "@import '${outside}';"\n---\ngraph TB\n  A["<i>x</i>"] --> B`,
    'a class': `graph TB\n  A --> B\n  classDef x fill:#f00,background-image:url('${outside}')\n  class B x`,
    'a title': `graph TB\n  subgraph s ["<iframe src='${outside}'></iframe>s"]\n  A --> B\n  end`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`is not harmed by ${name}`, async () => {
      await draw(good);
      const last = `drawing ${++drawings}`;
      write(mermaid(`${text}\n  last["${last}"]`));
      await until(
        'a picture or an error',
        async () => (await diagram.banner.isVisible()) || (await diagram.step(last).count()) > 0,
      );
      const dangerous = diagram.frame.locator(
        '#stage :is(a, image, img, foreignObject, iframe, script, use)',
      );
      assert.equal(await dangerous.count(), 0);
      for (const step of await diagram.steps.all()) {
        await step.press('Enter');
        await step.hover({ force: true });
      }
    });
  }

  it('has asked for nothing outside, and shown no dialog', async () => {
    const platform = await platformHosts(options);
    const hosts = [...stage.workbench.requests.hosts()].filter(
      // What VS Code's own service worker answers from the extension's folder.
      (host) => !platform.has(host) && !host.endsWith('.vscode-resource.vscode-cdn.net'),
    );
    assert.deepEqual(hosts, []);
    assert.deepEqual(stage.workbench.browserDialogs, []);
    assert.deepEqual(stage.workbench.openedOutside, []);
  });
});
