import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { digest } from '../../src/handbook/digest';
import type { KeptDrawing } from '../../src/shared/keptDrawing';
import { prerendered } from '../pictures/prerender';
import { themeClasses, themes, type Theme } from './harness';
import { faint } from './support/contrasts';
import { Diagram } from './support/diagram';
import { inEachHost, inNodeHost } from './support/hosts';
import { useWorkbench } from './support/stage';

/** How the parts of a picture look, and how far each phase's title is from its middle, in pixels. */
interface Looks {
  readonly parts: readonly string[];
  readonly offCentre: readonly number[];
}

/** Runs in the page. */
function measureLooks(stage: HTMLElement): Looks {
  const parts = [...stage.querySelectorAll('.step *, .cluster rect, .cluster-label *, .marker *')];
  const middle = (element: Element): number => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  };
  const titles = [...stage.querySelectorAll('.cluster-label text')];
  const phases = [...stage.querySelectorAll('.cluster > rect')].map(middle);
  return {
    parts: parts.map((part) => {
      const { fill, stroke, strokeWidth, fontFamily, fontSize } = getComputedStyle(part);
      const text = part.childElementCount === 0 ? part.textContent : '';
      return [part.tagName, text, fill, stroke, strokeWidth, fontFamily, fontSize].join(' ');
    }),
    offCentre: titles.map((title) =>
      Math.min(...phases.map((phase) => Math.abs(phase - middle(title)))),
    ),
  };
}

inEachHost('The bundled handbook’s workflow, opened for the first time', (extensionKind) => {
  const stage = useWorkbench({ extensionKind, settings: { 'handbook.bundled': 'everywhere' } });
  const before = new Map<Theme, Looks>();

  const looks = (diagram: Diagram): Promise<Looks> =>
    diagram.frame.locator('#stage').evaluate(measureLooks);

  it('is seen without Mermaid, in the colours of each theme', async () => {
    const { workbench } = stage;
    for (const theme of Object.keys(themes) as Theme[]) {
      await workbench.command('View: Close All Editors');
      stage.configure({ 'workbench.colorTheme': themes[theme] });
      await workbench.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
      const diagram = await new Diagram(workbench).open();
      before.set(theme, await looks(diagram));
      assert.deepEqual(faint(await diagram.contrasts()), [], theme);
      assert.equal(await diagram.loadedMermaid(), false, theme);
    }
  });

  it('looks as Mermaid draws it', async () => {
    const diagram = new Diagram(stage.workbench);
    for (const theme of Object.keys(themes) as Theme[]) {
      await diagram.theme(theme, stage);
      const { parts, offCentre } = await looks(diagram);
      const shown = before.get(theme);
      assert.ok(shown);
      assert.ok(await diagram.loadedMermaid());
      assert.deepEqual(shown.parts, parts, theme);
      const titles = [...offCentre, ...shown.offCentre];
      assert.ok(Math.max(...titles) < 3, `${theme}: ${titles.join(' ')}`);
    }
  });
});

inNodeHost('A drawing that was laid out in another font', () => {
  const profile = mkdtempSync(join(tmpdir(), 'handbook-profile-'));
  const folder = join(profile, 'User/globalStorage/massgen.contributor-handbook/drawings');
  const stage = useWorkbench({
    userDataDir: profile,
    settings: { 'handbook.bundled': 'everywhere' },
  });
  after(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  /** Opens the view with the drawing that comes with the extension, in letters of another size. */
  const open = async (size: number): Promise<Diagram> => {
    await stage.workbench.command('View: Close All Editors');
    const drawing = JSON.parse(readFileSync(join(root, prerendered), 'utf8')) as KeptDrawing;
    const svg = drawing.svg.replace('font-size:16px', `font-size:${size}px`);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${digest(JSON.stringify(['bundled', undefined]))}.json`);
    writeFileSync(file, JSON.stringify({ ...drawing, page: 'index.md', svg }));
    return new Diagram(stage.workbench).open();
  };
  const sizeOf = ({ frame }: Diagram): Promise<string> =>
    frame
      .locator('#stage .node text')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize);

  it('is shown with its titles in the middle, where its words have room', async () => {
    const diagram = await open(9);
    assert.equal(await diagram.loadedMermaid(), false);
    assert.equal(await sizeOf(diagram), '9px');
    const { offCentre } = await diagram.frame.locator('#stage').evaluate(measureLooks);
    assert.ok(offCentre.length === 4 && Math.max(...offCentre) < 1, String(offCentre));
  });

  it('is drawn anew where they have none', async () => {
    const diagram = await open(40);
    assert.equal(await diagram.loadedMermaid(), true);
    assert.equal(await sizeOf(diagram), '16px');
  });
});
