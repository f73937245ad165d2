import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { steps, subgraphs } from '../../unit/bundled-handbook.facts';
import { themes, until, type Theme } from '../harness';
import { faint } from '../support/contrasts';
import { Diagram } from '../support/diagram';
import { onlyView } from '../support/panes';
import { askedToOpen, waitForPage } from '../support/reading';
import type { Stage } from '../support/stage';

const oneLine = (label: string): string => label.replaceAll('<br/>', ' ');
const titles = Object.values(steps).map(({ label }) => oneLine(label));
/** What the list of themes calls them. */
const shownAs: Readonly<Record<Theme, string>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Dark High Contrast',
  highContrastLight: 'Light High Contrast',
};
const forkTitle = 'Fork, Clone, Setup Branch';

/** The bundled handbook's diagram. It must find a window in which it was not shown yet. */
export function diagramTests(stage: Stage): void {
  let diagram: Diagram;
  const scripts = new Set<string>();

  before(async () => {
    stage.workbench.page.on('request', (request) => {
      const path = decodeURIComponent(new URL(request.url()).pathname);
      if (/\/dist\/webview\/.*\.js$/.test(path)) scripts.add(path.replace(/^.*?\/dist\//, 'dist/'));
    });
    diagram = await new Diagram(stage.workbench).open();
  });

  it('draws every step as a button that says where it stands', async () => {
    const names = await diagram.steps.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    );
    const inPhases = Object.entries(subgraphs).flatMap(([phase, ids]) =>
      ids.map((id, index) => {
        const title = oneLine(steps[id]!.label);
        return `${title}, step ${index + 1} of ${ids.length} in ${phase}`;
      }),
    );
    const outside = ['D', 'E', 'F'].map((id) => {
      const at = Object.keys(steps).indexOf(id) + 1;
      return `${oneLine(steps[id]!.label)}, step ${at} of ${titles.length}`;
    });
    assert.deepEqual(names.sort(), [...inPhases, ...outside].sort());
  });

  it('loads at most 1 MB of script for it', () => {
    const bytes = [...scripts].reduce((sum, path) => sum + statSync(path).size, 0);
    assert.ok(bytes > 100_000 && bytes <= 1_000_000, `${bytes} bytes in ${scripts.size} files`);
  });

  it('is fitted into the view', async () => {
    const view = (await diagram.frame.locator('#canvas').boundingBox())!;
    const picture = (await diagram.frame.locator('#stage > svg').boundingBox())!;
    assert.ok(picture.x >= view.x && picture.y >= view.y);
    assert.ok(picture.x + picture.width <= view.x + view.width);
    assert.ok(picture.y + picture.height <= view.y + view.height);
  });

  for (const [id, { label, heading }] of Object.entries(steps)) {
    const title = oneLine(label);
    it(`shows the tooltip and the help of ${id}`, async () => {
      await diagram.step(title).hover();
      await diagram.tooltip.getByText(title, { exact: true }).waitFor();
      await diagram.step(title).click();
      await diagram.shows(title);
      await diagram.help.getByRole('button', { name: `Open “${heading}”` }).waitFor();
      await until('the help', async () => (await diagram.help.locator('.prose p').count()) > 0);
      assert.equal(await diagram.step(title).getAttribute('aria-current'), 'true');
    });
  }

  it('reveals the selected step in the tree', async () => {
    const tree = await onlyView(stage.workbench, 'Workflow');
    await diagram.step(forkTitle).click();
    await until('the row', async () => (await tree.labels()).includes(forkTitle));
    const selected = stage.workbench.page.locator('.sidebar .monaco-list-row.selected');
    await selected.getByText(forkTitle).waitFor();
  });

  it('copies a handle', async () => {
    await diagram.step(forkTitle).click();
    await diagram.help.getByRole('button', { name: 'Copy danrui2020' }).click();
    await until('the handle', async () => (await stage.workbench.clipboard()) === 'danrui2020');
  });

  it('says where to ask when nobody is assigned', async () => {
    await diagram.step('Update Documentation on GitHub').click();
    await diagram.help.getByText('Not assigned yet').waitFor();
    await diagram.help.getByRole('button', { name: /^Ask at / }).click();
    assert.match(await askedToOpen(stage.workbench), /https:\/\/discord\.gg\/VVrT2rQaz5/);
  });

  it('walks along the edges with the arrow keys', async () => {
    const { keyboard } = stage.workbench.page;
    await diagram.step(oneLine(steps['A1']!.label)).focus();
    const visited: string[] = [];
    const keys = ['Down', 'Down', 'Down', 'Right', 'Right', 'Down', 'Up', 'Left'];
    for (const key of keys) {
      await keyboard.press(`Arrow${key}`);
      visited.push((await diagram.focused()).replace(/, step .*/, ''));
    }
    const expected = ['A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'B3', 'B2'];
    assert.deepEqual(
      visited,
      expected.map((id) => oneLine(steps[id]!.label)),
    );
    await diagram.tooltip.getByText('Feature Issues', { exact: true }).waitFor();
    await keyboard.press('Escape');
    await diagram.tooltip.waitFor({ state: 'hidden' });
    await keyboard.press('End');
    assert.match(await diagram.focused(), /^Marketing /);
  });

  it('opens the help with Enter, goes on in it with Tab, and closes it with Escape', async () => {
    const { keyboard } = stage.workbench.page;
    await diagram.step('Submit PR').focus();
    await keyboard.press('Enter');
    await diagram.shows('Submit PR');
    await keyboard.press('Tab');
    assert.equal(await diagram.focused(), 'Close');
    await diagram.help.getByRole('button', { name: 'Review and Merge to dev' }).click();
    await diagram.shows('Review and Merge to dev');
    assert.equal(await diagram.focused(), 'Update Documentation on GitHub');
    await keyboard.press('Escape');
    await diagram.help.waitFor({ state: 'hidden' });
    assert.match(await diagram.focused(), /^Review and Merge to dev, step 5 of 5/);
  });

  it('zooms at the pointer, pans, and fits', async () => {
    const { mouse, keyboard } = stage.workbench.page;
    const view = (await diagram.frame.locator('#canvas').boundingBox())!;
    const at = { x: view.x + 60, y: view.y + 80 };
    const fitted = await diagram.zoom();
    await mouse.move(at.x, at.y);
    await mouse.wheel(0, -200);
    await until('the zoom', async () => (await diagram.zoom()).k > fitted.k);
    const zoomed = await diagram.zoom();
    // The point of the diagram under the pointer has stayed there.
    assert.ok(Math.abs((60 - fitted.x) / fitted.k - (60 - zoomed.x) / zoomed.k) < 0.5);
    await mouse.down();
    await mouse.move(at.x + 30, at.y + 20, { steps: 3 });
    await mouse.up();
    const panned = await diagram.zoom();
    assert.equal(Math.round(panned.x - zoomed.x), 30);
    assert.equal(Math.round(panned.y - zoomed.y), 20);
    await diagram.frame.getByRole('button', { name: /show in actual size/ }).click();
    assert.equal((await diagram.zoom()).k, 1);
    await diagram.step('Submit PR').focus();
    await keyboard.press('+');
    assert.equal((await diagram.zoom()).k, 1.25);
    await keyboard.press('0');
    assert.deepEqual(await diagram.zoom(), fitted);
  });

  it('opens the page of a step', async () => {
    await diagram.step('Submit PR').click();
    await diagram.help.getByRole('button', { name: 'Open “4. Submit PR”' }).click();
    await waitForPage(stage.workbench, { title: 'Development Pipeline', heading: '4-submit-pr' });
    await stage.workbench.tab('Workflow').click();
    await diagram.drawn();
    await diagram.shows('Submit PR');
  });

  it('stands as it stood before after it was hidden, and after a reload', async () => {
    await diagram.step(forkTitle).click();
    await diagram.frame.getByRole('button', { name: /show in actual size/ }).click();
    const before = await diagram.zoom();
    // A hidden view keeps no page, only its state.
    await stage.workbench.tab('development.md').click();
    await diagram.frame.locator('#stage').waitFor({ state: 'detached' });
    await stage.workbench.tab('Workflow').click();
    await diagram.drawn();
    await diagram.shows(forkTitle);
    assert.deepEqual(await diagram.zoom(), before);
    await diagram.kept('"step":"C2","zoom":{"k":1,');
    await stage.workbench.reload();
    await stage.workbench.tab('Workflow').click();
    await diagram.drawn();
    await diagram.shows(forkTitle);
    assert.deepEqual(await diagram.zoom(), before);
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`is readable in the theme ${themes[theme]}, and keeps zoom and selection`, async () => {
      const before = await diagram.zoom();
      await stage.workbench.command('Preferences: Color Theme');
      await stage.workbench.quickInput.wait('Select Color Theme');
      await stage.workbench.quickInput.type(shownAs[theme]);
      await stage.workbench.quickInput.pick(shownAs[theme]);
      const isDark = theme === 'dark' || theme === 'highContrast';
      const shape = diagram.step('Submit PR').locator('.label-container');
      await until('the new colours', async () => {
        const fill = await shape.evaluate((element) => getComputedStyle(element).fill);
        return Number(/\d+/.exec(fill)?.[0]) < 128 === isDark;
      });
      await diagram.shows(forkTitle);
      assert.equal(await diagram.step(forkTitle).getAttribute('aria-current'), 'true');
      assert.deepEqual(await diagram.zoom(), before);
      const measured = await diagram.contrasts();
      assert.equal(measured.length, 2 * titles.length + Object.keys(subgraphs).length);
      assert.deepEqual(faint(measured), []);
      await stage.workbench.screenshot(`diagram-${theme}`);
      await diagram.frame.getByRole('button', { name: /show in actual size/ }).click();
    });
  }
}
