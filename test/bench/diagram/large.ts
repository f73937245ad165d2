// How a flowchart of 500 nodes is drawn, zoomed and moved, beside Mermaid's own picture of it, bare,
// in the same page.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository } from '../../ui/harness/repositories';
import { openWorkbench } from '../../ui/harness/window';
import { windowRounds } from '../measure';
import { compared, put } from '../rows';
import { compareInPage } from './inPage';

const nodes = 500;

export async function measureLargeDiagram(): Promise<void> {
  const { folder } = createRepository({
    files: { 'handbook/_config.yml': 'title: Team\n', 'handbook/index.md': page('') },
  });
  // Only so can the page's own copy of Mermaid be asked for a bare picture.
  const options = { folder, bypassCsp: true, settings: { 'handbook.bundled': 'off' } };
  const workbench = await openWorkbench(options);
  try {
    await workbench.command('Handbook: Open Workflow');
    const view = workbench.webview();
    await view
      .locator('#stage .step')
      .nth(nodes - 1)
      .waitFor({ timeout: 120_000 });
    // What the extension tells the page next can then be told to it again.
    await view.locator('body').evaluate(() => {
      window.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
        if (data.type === 'show') Object.assign(window, { lastShown: data });
      });
    });
    writeFileSync(join(folder, 'handbook/index.md'), page('\n'));
    await view.locator('body').evaluate(whenTold);
    const taken = await view
      .locator('body')
      .evaluate(compareInPage, { nodes, rounds: windowRounds });
    const bare = (times: readonly number[]) => ({ name: 'Mermaid’s own, bare', times });
    const work = `a flowchart of ${nodes} nodes`;
    put(compared(`${work}: first picture`, taken.draw, bare(taken.bareDraw), 1.1));
    put(compared(`${work}: a frame of zooming`, taken.zoom, bare(taken.bareZoom), 1.1));
    put(compared(`${work}: a frame of moving`, taken.pan, bare(taken.barePan), 1.1));
  } finally {
    await workbench.close();
  }
}

/** Runs in the view's page. */
async function whenTold(): Promise<void> {
  while (!('lastShown' in window)) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** @param end is put behind the diagram's text */
const page = (end: string): string =>
  `---\npermalink: /\n---\n# Home\n\n\`\`\`mermaid\n${flowchart()}\n${end}\`\`\`\n`;

/** Rows of nodes, each with an arrow to the next and to the one below. */
function flowchart(): string {
  const lines = Array.from({ length: nodes }, (_, index) => {
    const next = index % 10 === 9 ? [] : [`  n${index} --> n${index + 1}`];
    const below = index + 10 < nodes && index % 10 === 0 ? [`  n${index} --> n${index + 10}`] : [];
    return [`  n${index}[Step ${index}]`, ...next, ...below].join('\n');
  });
  return `flowchart TB\n${lines.join('\n')}`;
}
