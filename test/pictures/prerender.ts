import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { launchBrowser } from '../../scripts/web-host/browser.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { parseFlowchart } from '../../src/diagram/parse';
import type { KeptDrawing } from '../../src/shared/keptDrawing';
import { readHandbook } from '../support/readHandbook';

/** Where the drawing is that comes with the extension, from the checkout. */
export const prerendered = join('src', 'features', 'workflow', 'prerendered.json');

/** A font that the project brings along, wider than what systems write in: their words have room. */
const font = join('node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2');

/** Draws the bundled handbook's workflow as the view does, but in blanks; the same on every machine. */
export async function prerender(): Promise<KeptDrawing> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await pageScript() });
    const address = `data:font/woff2;base64,${readFileSync(join(root, font), 'base64')}`;
    const drawn = await page.evaluate(async ([source, from]) => window.prerender?.(source, from), [
      await workflowSource(),
      address,
    ] as const);
    if (drawn === undefined) throw new Error('The page draws nothing.');
    return drawn;
  } finally {
    await browser.close();
  }
}

async function workflowSource(): Promise<string> {
  const path = 'index.md';
  const text = readFileSync(join(root, 'handbook', path), 'utf8');
  const { workflow } = await readHandbook([{ path, text }], parseFlowchart);
  if (workflow === undefined) throw new Error('The bundled handbook draws no workflow.');
  return workflow.source;
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/pictures/prerender.page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'warning',
    define: { handbookDrawnBy: '""', 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('The page has no script.');
  return file.text;
}
