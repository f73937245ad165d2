import assert from 'node:assert/strict';
import { until } from './harness';
import { Diagram } from './support/diagram';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

const fence = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\``;
const page = [
  '---\ntitle: Home\n---\n\n# Home',
  fence('graph TB\n  A[Start here] --> B[Go on]'),
  '## Start here\n\nBegin.',
  '## Talk',
  fence('sequenceDiagram\n  Alice->>Bob: Hello there $$y$$'),
  '## States',
  fence('stateDiagram-v2\n  [*] --> Go\n  Go --> [*]'),
  '## Parts',
  fence(
    'graph LR\n  X[Left part] --> Y[Right part] --> S\n  subgraph S [Side]\n    Z["Aside $$x^2$$"]\n  end',
  ),
  '## Left part\n\nWhat stands on the left.\n',
].join('\n\n');

inEachHost('Any diagram, and its text', (extensionKind) => {
  const stage = useWorkbench({
    extensionKind,
    settings: { 'handbook.bundled': 'off' },
    repository: { files: { 'handbook/_config.yml': 'title: Team\n', 'handbook/index.md': page } },
  });
  let diagram: Diagram;
  /** The view that was opened last: a tab of its own. */
  const newest = (): Diagram => new Diagram(stage.workbench);
  const keys = (...pressed: string[]): Promise<void> =>
    pressed.reduce((before, key) => before.then(() => keyboard().press(key)), Promise.resolve());
  const keyboard = () => stage.workbench.page.keyboard;
  const place = (text: string): Promise<void> =>
    stage.workbench.page.locator('.statusbar-item', { hasText: text }).waitFor();
  const squiggles = () => stage.workbench.page.locator('.squiggly-error');

  /** Opens one of the diagrams by its row in the list. */
  const pick = (title: string): Promise<void> =>
    stage.workbench.pick('Handbook: Open Diagram…', title);

  it('leads from a step to its line, beside the view', async () => {
    diagram = await new Diagram(stage.workbench).open();
    await diagram.step('Go on').click();
    await diagram.help.getByRole('button', { name: 'Show Source' }).click();
    await place('Ln 9, Col 21');
    assert.equal(await stage.workbench.page.locator('.editor-group-container').count(), 2);
  });

  it('leads there from the list too, by the keyboard alone', async () => {
    await diagram.step('Start here').press('l');
    await diagram.list.locator('[data-step]').first().press('Tab');
    assert.equal(await diagram.focused(), 'Show Source: Start here');
    await keys('ArrowDown', 'Tab');
    assert.equal(await diagram.focused(), 'Show Source: Go on');
    await keys('ArrowUp', 'Tab', 'Enter');
    await place('Ln 9, Col 3');
    await diagram.frame.getByRole('button', { name: /^Show as diagram/ }).click();
    await diagram.step('Go on').click();
    await diagram.help.getByRole('button', { name: 'Show Source' }).click();
    await place('Ln 9, Col 21');
  });

  it('leads from a step’s line to the step, and leaves the cursor where it is', async () => {
    await keys('Home', 'ArrowRight');
    await diagram.shows('Start here');
    await place('Ln 9, Col 4');
  });

  it('follows what is typed, unsaved', async () => {
    await keys('End');
    await keyboard().type(' --> C[Then this]');
    await diagram.step('Then this').waitFor();
    await diagram.shows('Then this');
  });

  it('marks an error in the text too, until it is mended', async () => {
    await keys('Home');
    await keyboard().type('((');
    await diagram.banner.getByText(/in line 9: /).waitFor();
    await squiggles().first().waitFor();
    await diagram.step('Then this').waitFor();
    await keys('Backspace', 'Backspace');
    await diagram.banner.waitFor({ state: 'hidden' });
    await squiggles().first().waitFor({ state: 'detached' });
  });

  it('lists every diagram with its kind, and draws one that is no flowchart', async () => {
    await pick('Talk');
    await stage.workbench.tab('Diagram: Talk').waitFor();
    await stage.workbench.command('View: Close All Editors');
    await stage.workbench.command('Handbook: Open Diagram…');
    const { quickInput } = stage.workbench;
    await quickInput.row('Talk').waitFor();
    const rows = await quickInput.labels();
    assert.deepEqual(
      ['Home', 'Talk', 'Parts'].map((title) => rows.some((row) => row.startsWith(title))),
      [true, true, true],
    );
    await quickInput.row('Talk').click();
    await stage.workbench.tab('Diagram: Talk').waitFor();
    const picture = newest().frame.getByRole('img', { name: 'Talk' });
    await picture.getByText('Hello there').waitFor();
    assert.equal(
      await newest()
        .frame.getByRole('button', { name: /^Find a step/ })
        .count(),
      0,
    );
  });

  it('shows formulas as they are written, in any kind', async () => {
    assert.ok((await written(newest())).includes('Hello there $$y$$'));
    await pick('Parts');
    await newest().step('Left part').waitFor();
    assert.ok((await written(newest())).includes('Aside $$x^2$$'));
    await newest().banner.waitFor({ state: 'hidden' });
    await pick('Talk');
    await newest().frame.getByText('Hello there').waitFor();
  });

  it('sets the labels of states into the middle of their boxes', async () => {
    await pick('States');
    const state = newest().frame.locator('#stage .node', { hasText: 'Go' });
    const middle = async (part: string): Promise<number> => {
      const { x, width } = (await state.locator(part).first().boundingBox())!;
      return x + width / 2;
    };
    const [box, label] = [await middle('.label-container'), await middle('text')];
    assert.ok(Math.abs(box - label) < 2, `${box} ${label}`);
    await pick('Talk');
    await newest().frame.getByText('Hello there').waitFor();
  });

  it('has a map with the picture itself, painted small', async () => {
    const talk = newest();
    await talk.minimap.waitFor({ state: 'hidden' });
    await talk.frame.getByRole('button', { name: /show in actual size/ }).click();
    await keys('+', '+', '+', '+', '+');
    const painted = await talk.minimap.locator('canvas').evaluate(paintedParts);
    assert.deepEqual(painted, ['top', 'bottom']);
    assert.equal(await talk.frame.locator('#minimap [id]').count(), 0);
    await talk.frame.getByRole('button', { name: /^Fit into the view/ }).click();
    await talk.minimap.waitFor({ state: 'hidden' });
  });

  it('tells an error that only the picture’s own parser finds', async () => {
    await stage.workbench.openFile('handbook/index.md');
    await pick('Talk');
    const talk = newest();
    await talk.frame.getByText('Hello there').waitFor();
    stage.write('handbook/index.md', page.replace('Alice->>Bob', 'Alice =/= Bob'));
    await talk.banner.getByText(/in line 20: Syntax error/).waitFor();
    await until('one problem', async () =>
      /Errors: 1/.test(
        (await stage.workbench.page.locator('#status\\.problems a').getAttribute('aria-label')) ??
          '',
      ),
    );
    stage.write('handbook/index.md', page);
    await talk.banner.waitFor({ state: 'hidden' });
  });

  it('gives any flowchart its steps, with the sections that they are named after', async () => {
    await stage.workbench.command('View: Close All Editors');
    await pick('Parts');
    const parts = newest();
    await parts.step('Left part').click();
    await parts.shows('Left part');
    await parts.help.getByText('What stands on the left.').waitFor();
    assert.equal(await parts.help.getByText('Who', { exact: true }).count(), 0);
    await parts.step('Left part').press('l');
    await parts.list.locator('[data-step]').first().waitFor();
    assert.equal(await parts.list.getByText('Not assigned yet').count(), 0);
    await parts.frame.getByRole('button', { name: /^Show as diagram/ }).click();
    await parts.step('Left part').press('ArrowRight');
    await until('the next step', async () => (await parts.focused()).startsWith('Right part'));
    await parts.step('Right part').press('ArrowRight');
    await until('the next phase', async () => (await parts.focused()).startsWith('Aside'));
    await parts.step('Aside $$x^2$$').press('Enter');
    await parts.help.locator('.previous').getByRole('button', { name: 'Right part' }).click();
    await parts.shows('Right part');
    await parts.help.locator('.next').getByRole('button', { name: 'Aside $$x^2$$' }).waitFor();
  });

  // It waits for VS Code to write its state, up to a minute; the bundled diagram's reload is tested in
  // both hosts.
  if (extensionKind === 'node') {
    it('shows the same diagram at the same place after a reload', async () => {
      await stage.workbench.command('View: Close All Editors');
      await pick('Talk');
      const talk = newest();
      await talk.frame.getByText('Hello there').waitFor();
      await talk.frame.getByRole('button', { name: /show in actual size/ }).click();
      await talk.frame.getByRole('button', { name: /^Zoom in/ }).click();
      const before = await talk.zoom();
      assert.equal(before.k, 1.25);
      await talk.kept('"diagram":"index.md#talk:0","zoom":{"k":1.25,');
      await stage.workbench.reload();
      await stage.workbench.tab('Diagram: Talk').click();
      await newest().frame.getByText('Hello there').waitFor();
      assert.deepEqual(await newest().zoom(), before);
      assert.equal(await newest().steps.count(), 0);
    });
  }
});

/** The words of a picture, as they are seen. */
async function written({ frame }: Diagram): Promise<string> {
  const words = await frame.locator('#stage text').allTextContents();
  return words.join('\n').replaceAll('\u200b', '');
}

/** Runs in a page: in which half of a canvas something is painted. */
function paintedParts(element: SVGElement | HTMLElement): string[] {
  const canvas = element as HTMLCanvasElement;
  const { width, height } = canvas;
  const half = Math.floor(height / 2);
  return [0, half].flatMap((top) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, top, width, half).data ?? [];
    const isPainted = pixels.some((value, at) => at % 4 === 3 && value > 0);
    return isPainted ? [top === 0 ? 'top' : 'bottom'] : [];
  });
}
