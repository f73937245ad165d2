// How long it takes from the command to the drawn diagram, in a window in which a file is open but
// nothing was drawn yet: the bundled handbook's, whose drawing comes with the extension; the same one
// of a folder's own handbook, the very first time and where a window before has drawn it; VS Code's own
// Mermaid preview of the same text; and a view with nothing in it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import type { WorkbenchOptions } from '../../ui/harness/options';
import { until } from '../../ui/harness/until';
import { openWorkbench } from '../../ui/harness/window';
import type { Workbench } from '../../ui/harness/workbench';
import { windowRounds, type Times } from '../measure';
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

type Way = 'bundled' | 'first' | 'later' | 'builtIn' | 'empty';

/** A window in use: right after its start it has more to do than what one asks for. */
const openNotes = (workbench: Workbench): Promise<void> => workbench.openFile('notes.txt');

export async function measureOpening(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-bench-window-'));
  try {
    writeFileSync(join(folder, 'diagram.md'), bundledDiagram());
    writeFileSync(join(folder, 'notes.txt'), 'Notes\n');
    const empty = join(folder, 'empty-view');
    emptyViewExtension(empty);
    const ours = {
      prepare: openNotes,
      command: 'Handbook: Open Workflow',
      drawn: (workbench: Workbench) => workbench.webview().locator('#stage .node').first(),
    };
    const userDataDir = join(folder, 'profile');
    const own = { folder: ownHandbook(folder), settings: { 'handbook.bundled': 'off' } };
    const ways: Readonly<Record<Way, Opening>> = {
      bundled: { ...ours, options: { folder } },
      first: { ...ours, options: own },
      later: { ...ours, options: { ...own, userDataDir } },
      builtIn: {
        options: { folder, ours: false },
        prepare: (workbench) => workbench.openFile('diagram.md'),
        command: 'Markdown: Open Preview',
        drawn: (workbench) => workbench.preview().locator('.mermaid svg .node').first(),
      },
      empty: {
        options: { folder, ours: false, extensions: [empty] },
        prepare: openNotes,
        command: 'Empty View',
        drawn: (workbench) => workbench.webview('bench.empty-view').locator('#there'),
      },
    };
    await openBefore(ways.later, userDataDir);
    const taken: Record<Way, number[]> = {
      bundled: [],
      first: [],
      later: [],
      builtIn: [],
      empty: [],
    };
    for (let round = 0; round < windowRounds; round++) {
      for (const way of ['empty', 'builtIn', 'bundled', 'first', 'later'] as const) {
        taken[way].push(await opened(ways[way]));
      }
    }
    rows(taken);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function rows({ bundled, first, later, builtIn, empty }: Record<Way, Times>): void {
  const work = 'from the command to the drawn workflow, cold';
  const preview = { name: 'VS Code’s own preview', times: builtIn };
  const nothingDrawn = { name: 'an empty view', times: empty };
  const both = (which: string, times: Times): void => {
    put(compared(`${work}: ${which}`, times, preview, 0.5));
    put(compared('the same', times, nothingDrawn));
  };
  both('the bundled handbook’s', bundled);
  both('another handbook’s, opened for the first time', first);
  both('another handbook’s in a new window, once it was opened before', later);
  put(compared('an empty view', empty, preview));
}

/** A handbook of a folder's own that draws the same. @returns the folder */
function ownHandbook(folder: string): string {
  const own = join(folder, 'own');
  mkdirSync(join(own, 'handbook'), { recursive: true });
  writeFileSync(join(own, 'notes.txt'), 'Notes\n');
  writeFileSync(join(own, 'handbook', '_config.yml'), 'title: Team\n');
  writeFileSync(join(own, 'handbook', 'index.md'), bundledDiagram());
  return own;
}

/** Leaves behind in a profile what a window does in which the diagram was drawn. */
async function openBefore({ options, command, drawn }: Opening, profile: string): Promise<void> {
  const workbench = await openWorkbench(options);
  try {
    await workbench.command(command);
    await drawn(workbench).waitFor();
    const storage = join(profile, 'User', 'globalStorage', 'massgen.contributor-handbook');
    await until('the drawing to be kept', () => {
      const kept = join(storage, 'drawings');
      return Promise.resolve(existsSync(kept) && readdirSync(kept).length > 0);
    });
  } finally {
    await workbench.close();
  }
}

/** From the key that starts the command, in milliseconds. */
async function opened({ options, prepare, command, drawn }: Opening): Promise<number> {
  const workbench = await openWorkbench(options);
  try {
    await prepare(workbench);
    await workbench.offer(command);
    const start = performance.now();
    await workbench.page.keyboard.press('Enter');
    await seen(drawn(workbench));
    return performance.now() - start;
  } finally {
    await workbench.close();
  }
}

/** Looks often: Playwright's own waiting comes to look into frames every half second only. */
async function seen(element: Locator): Promise<void> {
  while (!(await element.isVisible())) await setTimeout(10);
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
