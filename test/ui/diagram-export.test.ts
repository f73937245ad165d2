import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { until, type Theme } from './harness';
import { Diagram } from './support/diagram';
import { inEachHost } from './support/hosts';
import { useWorkbench } from './support/stage';

const flowchart = `graph TB
  subgraph One ["First part"]
    A[Start & go] -->|then| B(["Fürther <b>on</b>"])
  end
  B --> C{"Ready?"}
  style C fill:#ffd54f`;
const page = `---\ntitle: Home\n---\n\n# Our way\n\n\`\`\`mermaid\n${flowchart}\n\`\`\`\n`;
/** Room that an exported picture has around it. */
const margin = 16;
const themes: readonly Theme[] = ['light', 'dark'];

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

for (const theme of themes) {
  inEachHost(`A diagram as a file (${theme})`, (extensionKind) => {
    const stage = useWorkbench({
      extensionKind,
      theme,
      settings: { 'handbook.bundled': 'off' },
      repository: { files: { 'handbook/_config.yml': 'title: Team\n', 'handbook/index.md': page } },
    });
    let diagram: Diagram;

    /** Exports in a form, saves where the dialog proposes, and gives the path of the file. */
    const save = async (form: string, name: string): Promise<string> => {
      const { page: window } = stage.workbench;
      await stage.workbench.pick('Handbook: Export Diagram…', form);
      const input = window.locator('.quick-input-widget input:visible');
      await until('the proposed name', async () => (await input.inputValue()).endsWith(name));
      await window.keyboard.press('Enter');
      const file = join(stage.repository.folder, name);
      await until(name, () => existsSync(file) && readFileSync(file).length > 0);
      return file;
    };
    /** A tab that knows nothing of VS Code. */
    const alone = async <T>(act: (tab: Page) => Promise<T>): Promise<T> => {
      const tab = await stage.workbench.page.context().newPage();
      try {
        return await act(tab);
      } finally {
        await tab.close();
      }
    };

    before(async () => {
      diagram = await new Diagram(stage.workbench).open();
    });

    it('is an SVG that shows the same labels at the same places, and can be read', async () => {
      // What marks a step, and the zoom, are no part of the picture.
      await diagram.step('Ready?').click();
      const shown = await diagram.frame.locator('#stage > svg').evaluate(labelsOf);
      const file = await save('SVG file…', 'Our-way.svg');
      const text = readFileSync(file, 'utf8');
      assert.doesNotMatch(
        text,
        / class=| style=|<style|var\(|https?:(?!\/\/www\.w3\.org\/(?:2000|1999))/,
      );
      const saved = await alone(async (tab) => {
        await tab.goto(pathToFileURL(file).href);
        await tab.screenshot({ path: `out/screenshots/exported-${theme}.png` });
        return tab.locator('svg').evaluate(labelsOf);
      });
      assert.deepEqual(
        saved.map(({ text }) => text),
        shown.map(({ text }) => text),
      );
      assert.equal(shown.length, 5);
      for (const [index, { x, y, ratio, text }] of saved.entries()) {
        assert.ok(Math.abs(x - margin - (shown[index]?.x ?? NaN)) < 2, `${text}: ${x}`);
        assert.ok(Math.abs(y - margin - (shown[index]?.y ?? NaN)) < 2, `${text}: ${y}`);
        assert.ok(ratio >= 4.5, `${text}: ${ratio}`);
      }
      assert.equal(await diagram.frame.locator('#stage .step.selected').count(), 1);
    });

    it('is a PNG at twice the size, on the theme’s background', async () => {
      const file = await save('PNG file…', 'Our-way.png');
      const bytes = readFileSync(file);
      const { width, height } = await diagram.frame
        .locator('#stage > svg')
        .evaluate((svg: SVGSVGElement) => ({
          width: svg.viewBox.baseVal.width,
          height: svg.viewBox.baseVal.height,
        }));
      assert.equal(bytes.readUInt32BE(16), Math.round((width + 2 * margin) * 2));
      assert.equal(bytes.readUInt32BE(20), Math.round((height + 2 * margin) * 2));
      const { corner, colours } = await alone((tab) =>
        tab.evaluate(coloursOf, bytes.toString('base64')),
      );
      assert.equal(corner > 128, theme === 'light');
      assert.ok(colours > 20, `${colours} colours`);
    });

    it('is printed dark on white in any theme, and stays on the screen as it was', async () => {
      const shown = await diagram.frame.locator('#stage').innerHTML();
      rmSync(join(stage.repository.folder, 'Our-way.svg'));
      // From a browser no page can be handed to another: the picture to print is saved.
      const file = await save('Print…', 'Our-way.svg');
      const saved = await alone(async (tab) => {
        await tab.goto(pathToFileURL(file).href);
        await tab.screenshot({ path: `out/screenshots/printed-${theme}.png` });
        const paper = await tab.locator('svg > rect').getAttribute('fill');
        return { paper, labels: await tab.locator('svg').evaluate(labelsOf) };
      });
      assert.equal(saved.paper, '#ffffff');
      assert.equal(saved.labels.length, 5);
      for (const { text, ratio } of saved.labels) assert.ok(ratio >= 4.5, `${text}: ${ratio}`);
      assert.equal(await diagram.frame.locator('#stage').innerHTML(), shown);
    });

    it('is exported from the list too, and its text goes to the clipboard', async () => {
      await diagram.showList();
      rmSync(join(stage.repository.folder, 'Our-way.svg'));
      await save('SVG file…', 'Our-way.svg');
      await diagram.frame.getByRole('button', { name: 'Export…' }).click();
      await stage.workbench.quickInput.row('Copy Mermaid text').click();
      await until('the text', async () => (await stage.workbench.clipboard()).trim() === flowchart);
    });
  });
}

/** Runs in a page: the texts of a picture at 100 %, with the contrast to what lies behind each. */
function labelsOf(svg: SVGSVGElement | HTMLElement): Label[] {
  const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = numbers(colour).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const root = svg as SVGSVGElement;
  const box = root.getBoundingClientRect();
  const scale = box.width / root.viewBox.baseVal.width;
  return [...root.querySelectorAll('text')]
    .filter((text) => text.textContent.trim() !== '')
    .map((text) => {
      const { left, top, width, height } = text.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const behind = root.ownerDocument
        .elementsFromPoint(x, y)
        .find(
          (each) =>
            each instanceof SVGGeometryElement &&
            !each.matches('.ring, .here') &&
            getComputedStyle(each).fill !== 'none',
        );
      const [dark = 0, light = 0] = [
        getComputedStyle(text.querySelector('tspan tspan') ?? text).fill,
        behind ? getComputedStyle(behind).fill : 'rgb(0, 0, 0)',
      ]
        .map(luminance)
        .sort((a, b) => a - b);
      return {
        text: text.textContent.trim(),
        x: (x - box.left) / scale,
        y: (y - box.top) / scale,
        ratio: (light + 0.05) / (dark + 0.05),
      };
    });
}

/** Runs in a page: how light a PNG's corner is, and how many colours it has. */
async function coloursOf(base64: string): Promise<{ corner: number; colours: number }> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) {
    colours.add([pixels[at], pixels[at + 1], pixels[at + 2]].join());
  }
  return { corner: pixels[0] ?? 0, colours: colours.size };
}
