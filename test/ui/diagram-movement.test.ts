import assert from 'node:assert/strict';
import { until } from './harness';
import { Diagram } from './support/diagram';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

const places = ['Lisboa', 'Malmö', 'Øresund', 'Évora', 'Łódź'];
/** Five phases of eight steps each, one under the other: "Step 3 of Malmö". */
const titles = places.flatMap((place) =>
  Array.from({ length: 8 }, (_, index) => `Step ${index + 1} of ${place}`),
);
const large = (extra = ''): string => {
  const phases = places.map((place, phase) => {
    const steps = titles.slice(phase * 8, phase * 8 + 8);
    const nodes = steps.map((title, index) => `    s${phase * 8 + index}["${title}"]`);
    return `  subgraph p${phase} ["${place}"]\n${nodes.join('\n')}\n  end`;
  });
  const edges = titles.slice(1).map((_, index) => `  s${index} --> s${index + 1}`);
  return ['flowchart TB', extra, ...phases, ...edges].join('\n');
};
const page = (diagram: string): string =>
  `---\ntitle: Home\n---\n\n# Workflow\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`;

inEachHost('Moving in the workflow view', (extensionKind) => {
  const stage = useWorkbench({
    extensionKind,
    settings: { 'handbook.bundled': 'off' },
    repository: {
      files: { 'handbook/_config.yml': 'title: Team\n', 'handbook/index.md': page(large()) },
    },
  });
  let diagram: Diagram;

  const press = (key: string): Promise<void> => stage.workbench.page.keyboard.press(key);
  const button = (name: RegExp): ReturnType<Diagram['frame']['getByRole']> =>
    diagram.frame.getByRole('button', { name });
  /** Whether a step lies inside the view, whole. */
  const isSeen = async (title: string): Promise<boolean> => {
    const view = (await diagram.frame.locator('#canvas').boundingBox())!;
    const step = (await diagram.step(title).boundingBox())!;
    return (
      step.x >= view.x &&
      step.y >= view.y &&
      step.x + step.width <= view.x + view.width &&
      step.y + step.height <= view.y + view.height
    );
  };

  before(async () => {
    diagram = await new Diagram(stage.workbench).open();
  });

  beforeEach('see all of the picture', async () => {
    await button(/^Fit into the view/).click();
    await diagram.zoom();
  });

  it('shows a map while a part is out of view, and goes where one points in it', async () => {
    const { mouse } = stage.workbench.page;
    await diagram.minimap.waitFor({ state: 'hidden' });
    await button(/show in actual size/).click();
    await diagram.minimap.waitFor();
    const map = (await diagram.minimap.boundingBox())!;
    const middle = map.x + map.width / 2;
    await mouse.click(middle, map.y + map.height - 12);
    await until('the end', () => isSeen(titles.at(-1)!));
    assert.equal(await isSeen(titles[0]!), false);
    await mouse.move(middle, map.y + map.height / 2);
    await mouse.down();
    await mouse.move(middle, map.y + 12, { steps: 4 });
    await mouse.up();
    await until('the beginning', () => isSeen(titles[0]!));
    assert.equal((await diagram.zoom()).k, 1);
    assert.equal(await diagram.minimap.locator('[tabindex], button').count(), 0);
  });

  it('zooms with a pinch where the fingers are, and pans with Shift and the wheel', async () => {
    const { mouse, keyboard } = stage.workbench.page;
    const view = (await diagram.frame.locator('#canvas').boundingBox())!;
    const before = await diagram.zoom();
    await mouse.move(view.x + 200, view.y + 100);
    // A trackpad's pinch comes as a wheel with Ctrl.
    await keyboard.down('Control');
    await mouse.wheel(0, -60);
    await keyboard.up('Control');
    await until('the zoom', async () => (await diagram.zoom()).k > before.k);
    const zoomed = await diagram.zoom();
    const under = (zoom: typeof before): number[] => [
      (200 - zoom.x) / zoom.k,
      (100 - zoom.y) / zoom.k,
    ];
    under(before).forEach((at, index) => assert.ok(Math.abs(at - under(zoomed)[index]!) < 0.5));
    await keyboard.down('Shift');
    await mouse.wheel(0, 120);
    await keyboard.up('Shift');
    await until('the pan', async () => (await diagram.zoom()).x !== zoomed.x);
    const panned = await diagram.zoom();
    assert.deepEqual([panned.k, panned.y], [zoomed.k, zoomed.y]);
    assert.equal(Math.round(zoomed.x - panned.x), 120);
  });

  it('keeps a tooltip that the pointer comes to, until it leaves or Escape is pressed', async () => {
    const { mouse } = stage.workbench.page;
    const title = 'Step 4 of Malmö';
    await diagram.step(title).focus();
    await button(/show in actual size/).click();
    await diagram.step(title).press('Home');
    await diagram.zoom();
    // The picture had to move to the step, and then says what it is.
    await diagram.tooltip.getByText(titles[0]!, { exact: true }).waitFor();
    await press('Escape');
    await diagram.tooltip.waitFor({ state: 'hidden' });
    await diagram.step(titles[1]!).hover();
    const words = diagram.tooltip.getByText(titles[1]!, { exact: true });
    await words.waitFor();
    const from = (await diagram.step(titles[1]!).boundingBox())!;
    const tip = (await words.boundingBox())!;
    const [x, y] = [tip.x + tip.width / 2, tip.y + tip.height / 2];
    await mouse.move(from.x + from.width / 2, (from.y + from.height + tip.y) / 2);
    await mouse.move(x, y);
    assert.ok(await diagram.tooltip.isVisible(), 'it waits for the pointer');
    await mouse.dblclick(x, y);
    const chosen = (): Promise<string> =>
      diagram.tooltip.evaluate(() => String(getSelection()).trim());
    await until('a word', async () => (await chosen()) !== '');
    assert.ok(titles[1]!.includes(await chosen()), 'its words can be copied');
    await diagram.step(titles[0]!).hover();
    await diagram.tooltip.getByText(titles[0]!, { exact: true }).waitFor();
    await press('Escape');
    await diagram.tooltip.waitFor({ state: 'hidden' });
    await diagram.step(titles[1]!).hover();
    await words.waitFor();
    const view = (await diagram.frame.locator('#canvas').boundingBox())!;
    await mouse.move(view.x + 5, view.y + 5);
    await diagram.tooltip.waitFor({ state: 'hidden' });
  });

  it('moves at once for those who asked for less motion', async () => {
    const { page } = stage.workbench;
    /** Zooms in, and tells the scale right after that, before the browser can draw. */
    const zoomIn = (): Promise<number> =>
      button(/^Zoom in/).evaluate((element: HTMLButtonElement) => {
        element.click();
        const { transform } = element.ownerDocument.getElementById('stage')!.style;
        return Number(/scale\((.*)\)/.exec(transform)?.[1]);
      });
    const calm = diagram.frame.locator('body.vscode-reduce-motion');
    await calm.waitFor();
    stage.configure({ 'workbench.reduceMotion': 'off' });
    await calm.waitFor({ state: 'detached' });
    const { k } = await diagram.zoom();
    const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-5;
    assert.ok(near(await zoomIn(), k));
    await until('the zoom', async () => near((await diagram.zoom()).k, k * 1.25));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.ok(near(await zoomIn(), k * 1.25 ** 2));
    await page.emulateMedia({ reducedMotion: null });
    stage.configure({});
    await calm.waitFor();
    assert.ok(near(await zoomIn(), k * 1.25 ** 3));
  });

  it('keeps what one looks at in its place when the diagram changes', async () => {
    const title = 'Step 4 of Øresund';
    // Where this is tried again, the change is there already.
    stage.write('handbook/index.md', page(large()));
    await diagram.step('A new beginning').waitFor({ state: 'detached' });
    await diagram.zoom();
    await diagram.step(title).click();
    await button(/show in actual size/).click();
    await diagram.step(title).press('Enter');
    await diagram.zoom();
    const before = (await diagram.step(title).boundingBox())!;
    stage.write('handbook/index.md', page(large('  x[A new beginning] --> y[And more] --> s0')));
    await diagram.step('A new beginning').waitFor({ state: 'attached' });
    await diagram.zoom();
    const after = (await diagram.step(title).boundingBox())!;
    assert.ok(Math.abs(after.x - before.x) < 2 && Math.abs(after.y - before.y) < 2);
    assert.equal(await diagram.step(title).getAttribute('aria-current'), 'true');
    stage.write('handbook/index.md', page(large()));
    await diagram.step('A new beginning').waitFor({ state: 'detached' });
    await button(/^Close$/).click();
  });

  it('finds a step by its name, however it is typed', async () => {
    const { keyboard } = stage.workbench.page;
    const found = diagram.frame.locator('#stage .step.found');
    await diagram.step(titles[0]!).focus();
    await press('/');
    await keyboard.type('EVORA 7');
    await diagram.find.getByText('1 of 1').waitFor();
    await until('it in view', () => isSeen('Step 7 of Évora'));
    assert.ok((await diagram.zoom()).k >= 0.5, 'large enough to be read');
    await keyboard.press('Control+a');
    await keyboard.type('oresund');
    await diagram.find.getByText('1 of 8').waitFor();
    await press('Enter');
    await press('Enter');
    await press('Shift+Enter');
    await diagram.find.getByText('2 of 8').waitFor();
    assert.equal(await diagram.frame.locator('#stage .step.match').count(), 8);
    assert.match((await found.getAttribute('aria-label'))!, /^Step 2 of Øresund, /);
    await press('Escape');
    await diagram.find.waitFor({ state: 'hidden' });
    assert.match(await diagram.focused(), /^Step 2 of Øresund, /);
    assert.equal(await diagram.frame.locator('#stage .match').count(), 0);
    // The same by VS Code's key for it, without VS Code's own search.
    await press('Control+f');
    await keyboard.type('nowhere');
    await diagram.find.getByText('No step has this name').waitFor();
    assert.equal(await stage.workbench.page.locator('.simple-find-part:visible').count(), 0);
    await press('Escape');
    assert.match(await diagram.focused(), /^Step 2 of Øresund, /);
  });

  it('lists the steps for those who want no picture, and remembers that', async () => {
    const rows = diagram.list.locator('[data-step]');
    await diagram.step('Step 8 of Malmö').focus();
    await press('Enter');
    await press('l');
    await rows.first().waitFor();
    await diagram.frame.locator('#canvas').waitFor({ state: 'hidden' });
    assert.deepEqual(await diagram.list.getByRole('heading').allInnerTexts(), places);
    assert.equal(await rows.count(), titles.length);
    assert.match(await diagram.focused(), /^Step 8 of Malmö, step 8 of 8 in Malmö$/);
    await press('ArrowDown');
    await press('Enter');
    await diagram.shows('Step 1 of Øresund');
    await diagram.list.getByRole('button', { name: 'Step 3 of Øresund', exact: true }).click();
    await diagram.shows('Step 3 of Øresund');
    assert.match(await diagram.focused(), /^Step 3 of Øresund, step 3 of 8 in Øresund$/);
    // A hidden view keeps no page, only its state.
    await stage.workbench.openFile('README.md');
    await diagram.list.waitFor({ state: 'detached' });
    await stage.workbench.tab('Workflow').click();
    await diagram.list.locator('[aria-current=true]').getByText('Step 3 of Øresund').waitFor();
    assert.equal(await diagram.steps.count(), 0);
    await button(/^Show as diagram/).click();
    await diagram.drawn();
    await diagram.list.waitFor({ state: 'hidden' });
    assert.equal(await diagram.step('Step 3 of Øresund').getAttribute('aria-current'), 'true');
  });

  it('lists the steps of a diagram that cannot be drawn', async () => {
    // An image in disguise: its steps are known, but it is not drawn.
    const disguised =
      'A@{ "\\x69mg": "https://outside.invalid/x.png", label: "Picture" } --> B[Two]';
    stage.write('handbook/index.md', page(`flowchart TB\n  ${disguised}`));
    await diagram.banner.waitFor();
    await stage.workbench.tab('README.md').click();
    await diagram.list.waitFor({ state: 'detached' });
    await stage.workbench.tab('Workflow').click();
    await diagram.list.getByRole('button', { name: 'Two', exact: true }).waitFor();
    assert.equal(await diagram.list.locator('[data-step]').count(), 2);
    await diagram.banner.waitFor();
    stage.write('handbook/index.md', page(large()));
    await diagram.drawn();
    await diagram.list.waitFor({ state: 'hidden' });
  });

  it('has its buttons in one stop of the Tab key, with the arrow keys between them', async () => {
    const toolbar = diagram.frame.getByRole('toolbar');
    assert.equal(await toolbar.locator('button[tabindex="0"]').count(), 1);
    await button(/^Find a step/).focus();
    await press('ArrowRight');
    assert.match(await diagram.focused(), /^Show as list/);
    await press('End');
    assert.match(await diagram.focused(), /^Fit into the view/);
  });
});
