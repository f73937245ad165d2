// How long it takes from the command to the drawn diagram, in a window in which nothing was drawn
// yet: ours, VS Code's own Mermaid preview of the same text, and a view with nothing in it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { WorkbenchOptions } from '../../ui/harness/options';
import { openWorkbench } from '../../ui/harness/window';
import type { Workbench } from '../../ui/harness/workbench';
import { rounds, type Times } from '../measure';
import { compared, put } from '../rows';
import { bundledDiagram } from './bundled';

interface Opening {
  readonly options: WorkbenchOptions;
  /** What the reader does before. */
  readonly prepare: (workbench: Workbench) => Promise<unknown>;
  readonly command: string;
  /** What is there when all is. */
  readonly drawn: (workbench: Workbench) => Locator;
}

const nothing = (): Promise<void> => Promise.resolve();

export async function measureOpening(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-bench-window-'));
  try {
    writeFileSync(join(folder, 'diagram.md'), bundledDiagram());
    const empty = join(folder, 'empty-view');
    emptyViewExtension(empty);
    const ways: Readonly<Record<'ours' | 'builtIn' | 'empty', Opening>> = {
      ours: {
        options: { folder },
        prepare: nothing,
        command: 'Handbook: Open Workflow',
        drawn: (workbench) => workbench.webview().locator('#stage .node').first(),
      },
      builtIn: {
        options: { folder, ours: false },
        prepare: (workbench) => workbench.openFile('diagram.md'),
        command: 'Markdown: Open Preview',
        drawn: (workbench) => workbench.preview().locator('.mermaid svg .node').first(),
      },
      empty: {
        options: { folder, ours: false, extensions: [empty] },
        prepare: nothing,
        command: 'Empty View',
        drawn: (workbench) => workbench.webview('bench.empty-view').locator('#there'),
      },
    };
    const taken: Record<keyof typeof ways, number[]> = { ours: [], builtIn: [], empty: [] };
    for (let round = 0; round < rounds; round++) {
      for (const way of ['empty', 'builtIn', 'ours'] as const) {
        taken[way].push(await opened(ways[way]));
      }
    }
    rows(taken);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function rows({ ours, builtIn, empty }: Record<'ours' | 'builtIn' | 'empty', Times>): void {
  const work = 'from the command to the drawn workflow, cold';
  put(compared(work, ours, { name: 'VS Code’s own preview', times: builtIn }, 0.5));
  put(compared('the same', ours, { name: 'an empty view', times: empty }));
  put(compared('an empty view', empty, { name: 'VS Code’s own preview', times: builtIn }));
}

/** From the key that starts the command, in milliseconds. */
async function opened({ options, prepare, command, drawn }: Opening): Promise<number> {
  const workbench = await openWorkbench(options);
  try {
    await prepare(workbench);
    await workbench.offer(command);
    const start = performance.now();
    await workbench.page.keyboard.press('Enter');
    await drawn(workbench).waitFor();
    return performance.now() - start;
  } finally {
    await workbench.close();
  }
}

/** The least that a view can be: the time that VS Code itself takes for one. */
function emptyViewExtension(folder: string): void {
  mkdirSync(folder);
  const manifest = {
    name: 'empty-view',
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    activationEvents: [],
    contributes: { commands: [{ command: 'bench.emptyView', title: 'Empty View' }] },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'main.js'),
    `const vscode = require('vscode');
exports.activate = (context) =>
  context.subscriptions.push(
    vscode.commands.registerCommand('bench.emptyView', () => {
      const panel = vscode.window.createWebviewPanel('empty', 'Empty', vscode.ViewColumn.Active);
      panel.webview.html = '<!DOCTYPE html><html><body><p id="there">There</p></body></html>';
    }),
  );
`,
  );
}
